import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { shorterIn } from '../operands/shorter-time.ts';

/** The average month of a figure that is for one year. */
export function byMonth({ references, has, question, pack }: Reading): Plan | null {
  const each = has('a-month') ? 'month' : shorterIn(question.tokens, pack.vocabulary);
  if (each === null) return null;
  const [first, second] = references.filter(({ chosen }) => chosen.dimension !== 'ratio');
  if (!first || second) return null;
  const { chosen: figure } = first;
  const isYear =
    figure.period !== null && !figure.isAim && /^\d{4}(?:-\d{2})?$/.test(figure.period);
  if (!isYear) return { refuse: 'no-figure' };
  // What a week or a day has of a yearly figure is small.
  const more = each === 'month' ? {} : { decimals: 3 };
  return { sum: sumOf(`a-${each}`, `figure / ${IN_YEAR[each]}`, { figure }, figure.unit, more) };
}

/** How many of them a year has. */
const IN_YEAR = { month: 12, week: 52, day: 365 } as const;
