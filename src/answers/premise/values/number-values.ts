import type { UnitKind } from '../../../content/schema/vocabulary.ts';
import { UNITS } from '../../../content/units.ts';
import { assertNever } from '../../../errors.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { StatedNumber } from '../../language/values.ts';

type Unit = keyof typeof UNITS;

/** Whether the candidate has the number as its own. */
export function hasNumber(candidate: Candidate, stated: StatedNumber): boolean {
  const value = valueIn(candidate, stated);
  const limit = stated.days ?? stated.value;
  if (value === null) return false;
  switch (stated.bound) {
    case undefined:
      return isSameValue(value, limit);
    case 'above':
      return value > limit || (value === limit && isOpenAbove(candidate));
    case 'below':
      return value < limit && !isOpenAbove(candidate);
    case 'at-least':
      return value >= limit;
    case 'at-most':
      return value <= limit;
    case 'about':
      return Math.abs(value - limit) <= Math.abs(limit) * ABOUT;
    // How long ago it was depends on when it is asked.
    case 'ago':
      return false;
    default:
      return assertNever(stated.bound);
  }
}

/** `About 70` of 67 is not wrong. */
const ABOUT = 0.05;

/** `More than 60` is what the fact itself says. */
function isOpenAbove({ source }: Candidate): boolean {
  if (source.from === 'derivation') return false;
  const { figure } = source.fact;
  return figure?.precision === 'more-than' || figure?.precision === 'at-least';
}

/** Whether the candidate has a number of the kind that is stated. */
export const isComparable = (candidate: Candidate, stated: StatedNumber): boolean =>
  valueIn(candidate, stated) !== null;

/** A candidate's value in the kind in which the number is stated; null where the two do not compare. */
export function valueIn({ source }: Candidate, { kind }: StatedNumber): number | null {
  if (source.from === 'derivation') {
    // How many there are by a sum says of none which of them it is.
    if (kind === 'ordinal') return null;
    const { unit } = source.derived.derivation;
    return comparedIn(unit, source.derived.value, kind);
  }
  const { figure } = source.fact;
  return !figure || 'date' in figure ? null : comparedIn(figure.unit, figure.value, kind);
}

function comparedIn(unit: Unit, value: number, kind: StatedNumber['kind']): number | null {
  const own = kindOf(unit);
  if (kind === null) return value;
  // `The 4th` is one of a series, and no amount of systems.
  if (kind === 'ordinal') return unit === 'count' ? value : null;
  if (own !== kind) return null;
  if (kind === 'length') return UNITS[unit].dimension === 'years' ? value * YEAR : value;
  return kind === 'money' ? value * UNITS[unit].scale : value;
}

/** Lengths of time are compared in days. */
const YEAR = 365;

function kindOf(unit: Unit): UnitKind {
  switch (UNITS[unit].dimension) {
    case 'usd':
    case 'eur':
      return 'money';
    case 'ratio':
      return unit === 'percent' ? 'percent' : 'times';
    case 'years':
    case 'days':
      return 'length';
    default:
      return 'count';
  }
}

/** Rounded alike: who says 69 of 68.7 is not wrong. */
function isSameValue(value: number, stated: number): boolean {
  if (value === stated) return true;
  return Math.abs(value - stated) / Math.max(Math.abs(value), 1) < 0.006;
}
