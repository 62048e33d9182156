import { areDisjoint, Exact, type Range, spanRanges } from '../derive/range.ts';
import { roundedRange, statedRange } from '../derive/stated-range.ts';
import type { Observation } from '../library.ts';
import type { DateFigure } from '../schema/fact.ts';
import { periodSpan, type Span } from '../span.ts';
import { UNITS, type Unit } from '../units.ts';
import { datesConflict } from './date-conflict.ts';

/**
 * Whether two observations of one measure cannot both hold. Aims are compared with aims alone: that
 * a target differs from what is so is no disagreement.
 */
export function conflict(a: Observation, b: Observation): boolean {
  if (isTarget(a) !== isTarget(b)) return false;
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  if (dateA && dateB) return datesConflict(dateA, dateB);
  const [rangeA, rangeB] = [valuesOf(a), valuesOf(b)];
  return (
    rangeA !== null &&
    rangeB !== null &&
    overlap(periodOf(a), periodOf(b)) &&
    areDisjoint(rangeA, rangeB)
  );
}

const isTarget = (seen: Observation): boolean =>
  seen.from === 'fact' && seen.fact.status === 'target';

function dateOf(seen: Observation): DateFigure | null {
  return seen.from === 'fact' && 'date' in seen.figure ? seen.figure : null;
}

/** Without a period an observation may be of any time. */
function periodOf(seen: Observation): Span | null {
  const period =
    seen.from === 'derivation'
      ? seen.derived.derivation.period
      : 'value' in seen.figure
        ? seen.figure.period
        : undefined;
  return period === undefined ? null : periodSpan(period);
}

const overlap = (a: Span | null, b: Span | null): boolean =>
  !a || !b || (a.start <= b.end && b.start <= a.end);

/** In base units; null for a date. */
function valuesOf(seen: Observation): Range | null {
  if (seen.from === 'derivation') return derivedValues(seen);
  if (!('value' in seen.figure)) return null;
  return toBase(statedRange(seen.figure.value, seen.figure.precision), seen.figure.unit);
}

/** What the inputs allow, and at least what rounds to the value that is shown. */
function derivedValues({ derived }: Extract<Observation, { from: 'derivation' }>): Range {
  const { range, value, derivation } = derived;
  const allowed: Range = {
    low: { value: new Exact(range.low), open: range.lowOpen },
    high: { value: new Exact(range.high), open: range.highOpen },
  };
  const shown = roundedRange(new Exact(value), derivation.decimals);
  const bound = derived.precision !== 'exact' && derived.precision !== 'approximate';
  return toBase(bound ? allowed : spanRanges(allowed, shown), derivation.unit);
}

function toBase({ low, high }: Range, unit: Unit): Range {
  const { scale } = UNITS[unit];
  return {
    low: { value: low.value.mul(scale), open: low.open },
    high: { value: high.value.mul(scale), open: high.open },
  };
}
