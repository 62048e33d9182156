import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { daysOf, isOnDate } from '../premise/values/days.ts';
import { hasNumber, isComparable } from '../premise/values/number-values.ts';

/** How much of the question what is measured must speak of, beside what speaks of most of it. */
const NEARLY = 0.9;

/**
 * What is of the bound that a question of yes or no states, `under 3 billion`, `by 2028`: the figure on
 * the same matter that is within it, or else one that is not, before all that is only said of the matter.
 */
export function boundedFirst(
  fitting: readonly Ranked[],
  { ranked, question }: Pick<Resolved, 'ranked' | 'question'>,
): readonly Ranked[] {
  const numbers = question.numbers.filter(({ bound }) => bound !== undefined && bound !== 'ago');
  const dates = question.dates.filter(({ bound }) => bound !== undefined);
  const [best] = ranked;
  if (!question.polar || !best || numbers.length + dates.length === 0) return fitting;
  const isMeasured = ({ candidate, coverage, missing }: Ranked): boolean =>
    candidate.source.from === 'fact' &&
    candidate.source.fact.figure !== undefined &&
    coverage >= best.coverage * NEARLY &&
    missing.every(({ inner }) => inner) &&
    numbers.every((stated) => stated.kind !== null && isComparable(candidate, stated)) &&
    (dates.length === 0 ||
      ('date' in candidate.source.fact.figure && daysOf(candidate).length > 0));
  const measured = ranked.filter(isMeasured);
  const isWithin = ({ candidate }: Ranked): boolean =>
    numbers.every((stated) => hasNumber(candidate, stated)) &&
    dates.every((stated) => isOnDate(candidate, stated));
  const first = measured.find(isWithin) ?? measured[0];
  return first ? [first, ...fitting.filter((one) => one !== first)] : fitting;
}
