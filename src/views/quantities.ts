import type { Derived, Observation, Pack } from '../content/library.ts';
import type { Precision } from '../content/schema/common.ts';
import type { Figure } from '../content/schema/fact.ts';
import { UNITS, type Unit } from '../content/units.ts';
import { assertNever } from '../errors.ts';
import { lazily } from '../lazily.ts';
import { convert } from './convert.ts';
import { writeDate, writePeriod } from './dates.ts';

/** A number with its unit and how it bounds the truth: `about USD 67 billion`, `50%`, `3 systems`. */
export function writeQuantity(value: number, unit: Unit, precision: Precision = 'exact'): string {
  const { singular, plural } = UNITS[unit];
  const written = (value === 1 ? singular : plural).replace('%s', writeNumber(value));
  return `${BOUNDS[precision]}${written}`;
}

/**
 * The figure of a fact: a quantity in the unit of its measure, whichever unit the source has, or a
 * date with its bound (`by 2028`).
 */
export function writeFigure(figure: Figure, pack: Pack): string {
  if ('date' in figure) return `${DATE_BOUNDS[figure.precision]}${writeDate(figure.date)}`;
  const measure = pack.measures.get(figure.measure);
  const unit = measure?.kind === 'quantity' ? measure.unit : figure.unit;
  return writeQuantity(convert(figure.value, figure.unit, unit), unit, figure.precision);
}

export const writeDerived = (derived: Derived): string =>
  writeQuantity(derived.value, derived.derivation.unit, derived.precision);

/** An observation's value, whether it was reported or worked out. */
export function writeObservation(observation: Observation, pack: Pack): string {
  switch (observation.from) {
    case 'fact':
      return writeFigure(observation.figure, pack);
    case 'derivation':
      return writeDerived(observation.derived);
    default:
      return assertNever(observation);
  }
}

/** ` for 2024–25`, or nothing where no period is known. */
export function writeFor(period: string | undefined): string {
  return period === undefined ? '' : ` for ${writePeriod(period)}`;
}

/** The span that an observation is for, where one is given. */
export function observedPeriod(observation: Observation): string | undefined {
  return observation.from === 'fact'
    ? periodOf(observation.figure)
    : observation.derived.derivation.period;
}

export const periodOf = (figure: Figure): string | undefined =>
  'value' in figure ? figure.period : undefined;

/** Thousands grouped; as many decimals as the value has. */
export const writeNumber = (value: number): string => numbers().format(value).replace('-', '−');

const numbers = lazily(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }));

const BOUNDS: Readonly<Record<Precision, string>> = {
  exact: '',
  approximate: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'less-than': 'less than ',
};

const DATE_BOUNDS: Readonly<Record<Precision, string>> = {
  exact: '',
  approximate: 'about ',
  'at-least': 'not before ',
  'at-most': 'by ',
  'more-than': 'after ',
  'less-than': 'before ',
};
