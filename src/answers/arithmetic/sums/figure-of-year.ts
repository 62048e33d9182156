import { SUM_SIGNS } from '../../reading/wanted/sum-signs.ts';
import { isOfYear } from '../operands/figure-traits.ts';
import type { Figure } from '../operands/figures.ts';
import type { Reading } from '../operands/reading.ts';

/** A span of one year: `2024`, `2024-25`. */
const YEAR = /^\d{4}(?:-\d{2})?$/;

/**
 * `How much is exported a year`: the figure that is for one year, of which no sum need be made. Null where
 * a rate, an aim or anything else is asked for besides.
 */
export function figureOfYear({
  references,
  has,
  rises,
  percent,
  own,
  question,
}: Reading): Figure | null {
  if (!has('a-year') || rises || percent || own.length > 0 || question.polar) return null;
  if (SUM_SIGNS.some((sign) => sign !== 'a-year' && has(sign))) return null;
  const [only, another] = references.filter(
    ({ by, chosen: { unit } }) => by !== 'name' && unit !== 'count',
  );
  if (!only || another || only.by === 'thread') return null;
  const { chosen } = only;
  // `To 2030` is towards another year.
  if (question.dates.some((date) => !isOfYear(chosen, { dates: [date] }))) return null;
  return !chosen.isAim && chosen.period !== null && YEAR.test(chosen.period) ? chosen : null;
}
