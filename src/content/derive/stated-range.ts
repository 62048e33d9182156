import { assertNever } from '../../errors.ts';
import type { Precision } from '../schema/common.ts';
import { Exact, pointRange, type Range, UNBOUNDED } from './range.ts';

/**
 * The values that a stated number allows. `about 67` is what rounds to 67, half a unit of its last
 * digit either way; a bound leaves one side open.
 */
export function statedRange(stated: number, precision: Precision): Range {
  const value = new Exact(stated);
  switch (precision) {
    case 'exact':
      return pointRange(value);
    case 'approximate':
      return roundedRange(value, value.decimalPlaces());
    case 'at-least':
      return { low: { value, open: false }, high: UNBOUNDED.high };
    case 'more-than':
      return { low: { value, open: true }, high: UNBOUNDED.high };
    case 'at-most':
      return { low: UNBOUNDED.low, high: { value, open: false } };
    case 'less-than':
      return { low: UNBOUNDED.low, high: { value, open: true } };
    default:
      return assertNever(precision);
  }
}

/** What rounds to `value` at that many decimals. */
export function roundedRange(value: Exact, decimals: number): Range {
  const half = new Exact(10).pow(-decimals).div(2);
  return {
    low: { value: value.sub(half), open: false },
    high: { value: value.add(half), open: false },
  };
}
