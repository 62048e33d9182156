import { spanOf } from '../../content/span.ts';
import type { Question } from '../reading/question.ts';
import type { Want } from '../reading/wanted/wants.ts';
import type { Candidate } from './candidates.ts';
import type { Ranked } from './rank.ts';

/** `When in December was he due`: what tells a day of the month that is named comes before what tells the month alone. */
export function dayInMonthFirst(
  fitting: readonly Ranked[],
  { dates, polar }: Question,
  want: Want,
): readonly Ranked[] {
  const [date, ...others] = dates;
  if (want.kind !== 'date' || polar || !date || others.length > 0) return fitting;
  const { month, day } = date;
  if (month === null || day !== null) return fitting;
  const tells = ({ candidate, missing }: Ranked): boolean =>
    missing.every(({ inner }) => inner) && hasDayIn(candidate, month);
  return fitting.toSorted((a, b) => Number(tells(b)) - Number(tells(a)));
}

function hasDayIn({ source }: Candidate, month: number): boolean {
  const figure = source.from === 'fact' ? source.fact.figure : undefined;
  if (!figure || !('date' in figure)) return false;
  const { start, grain } = spanOf(figure.date);
  return grain === 'day' && Number(start.slice(5, 7)) === month;
}
