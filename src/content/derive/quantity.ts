import { type Dimension, UNITS, type Unit } from '../units.ts';
import { FormulaProblem, type Operator } from './formula.ts';
import {
  addRanges,
  divideRanges,
  Exact,
  multiplyRanges,
  negateRange,
  pointRange,
  type Range,
  raiseRange,
} from './range.ts';

/** Powers of the base dimensions; a ratio has none. */
type Dimensions = ReadonlyMap<Dimension, number>;

/** A number within a formula: its value in base units, what it may truly be, and what it measures. */
export interface Quantity {
  readonly value: Exact;
  readonly range: Range;
  readonly kind:
    | { readonly type: 'measured'; readonly dimensions: Dimensions }
    /** A number written in the formula. */
    | { readonly type: 'literal' }
    /** A year of the calendar: a point in time, not a length of it. */
    | { readonly type: 'calendar' };
}

const NONE: Dimensions = new Map();
const YEARS: Dimensions = new Map([['years', 1]]);

export function measured(value: Exact, range: Range, unit: Unit): Quantity {
  const { dimension, scale } = UNITS[unit];
  const scaled = multiplyRanges(range, pointRange(new Exact(scale)));
  return {
    value: value.mul(scale),
    range: scaled,
    kind: {
      type: 'measured',
      dimensions: dimension === 'ratio' ? NONE : new Map([[dimension, 1]]),
    },
  };
}

export function literal(text: string): Quantity {
  const value = new Exact(text);
  return { value, range: pointRange(value), kind: { type: 'literal' } };
}

export function calendarYear(value: Exact, range: Range): Quantity {
  return { value, range, kind: { type: 'calendar' } };
}

export function negate(a: Quantity): Quantity {
  if (a.kind.type === 'calendar') throw yearProblem();
  return { value: a.value.neg(), range: negateRange(a.range), kind: a.kind };
}

/** Throws a FormulaProblem where the operation has no meaning. */
export function combine(operator: Operator, a: Quantity, b: Quantity): Quantity {
  switch (operator) {
    case '+':
      return {
        value: a.value.add(b.value),
        range: addRanges(a.range, b.range),
        kind: sumKind(a, b),
      };
    case '-':
      return {
        value: a.value.sub(b.value),
        range: addRanges(a.range, negateRange(b.range)),
        kind: differenceKind(a, b),
      };
    case '*':
      return {
        value: a.value.mul(b.value),
        range: multiplyRanges(a.range, b.range),
        kind: productKind(a, b, 1),
      };
    case '/':
      if (b.value.isZero()) {
        throw new FormulaProblem(
          'the formula divides by zero',
          'correct the formula or its inputs',
        );
      }
      return {
        value: a.value.div(b.value),
        range: divideRanges(a.range, b.range),
        kind: productKind(a, b, -1),
      };
    case '^':
      return power(a, b);
  }
}

function sumKind(a: Quantity, b: Quantity): Quantity['kind'] {
  if (a.kind.type === 'calendar' && isYears(b)) return a.kind;
  if (b.kind.type === 'calendar' && isYears(a)) return b.kind;
  return likeKind(a, b, 'added');
}

function differenceKind(a: Quantity, b: Quantity): Quantity['kind'] {
  const calendar = a.kind.type === 'calendar' || b.kind.type === 'calendar';
  if (calendar && isCalendarYear(a) && isCalendarYear(b)) {
    return { type: 'measured', dimensions: YEARS };
  }
  if (a.kind.type === 'calendar' && isYears(b)) return a.kind;
  return likeKind(a, b, 'subtracted');
}

/** Beside a year of the calendar a written number of four digits is one too. */
function isCalendarYear({ kind, value }: Quantity): boolean {
  if (kind.type !== 'literal') return kind.type === 'calendar';
  return value.isInteger() && value.gte(1000) && value.lt(10_000);
}

function isYears(quantity: Quantity): boolean {
  if (quantity.kind.type === 'literal') return !isCalendarYear(quantity);
  return quantity.kind.type === 'measured' && areSame(quantity.kind.dimensions, YEARS);
}

function likeKind(a: Quantity, b: Quantity, verb: string): Quantity['kind'] {
  if (a.kind.type === 'literal' && b.kind.type === 'literal') return a.kind;
  const [x, y] = [dimensionsOf(a), dimensionsOf(b)];
  if (areSame(x, y)) return { type: 'measured', dimensions: x };
  // A written number may count things: "five less two".
  if (a.kind.type === 'literal' && areSame(withoutCount(y), NONE)) return b.kind;
  if (b.kind.type === 'literal' && areSame(withoutCount(x), NONE)) return a.kind;
  throw new FormulaProblem(
    `the formula has ${nameOf(x)} and ${nameOf(y)} ${verb}`,
    'add and subtract only what has one dimension',
  );
}

function productKind(a: Quantity, b: Quantity, sign: 1 | -1): Quantity['kind'] {
  if (a.kind.type === 'literal' && b.kind.type === 'literal') return a.kind;
  const dimensions = new Map(dimensionsOf(a));
  for (const [dimension, power] of dimensionsOf(b)) {
    dimensions.set(dimension, (dimensions.get(dimension) ?? 0) + sign * power);
  }
  return { type: 'measured', dimensions: tidy(dimensions) };
}

function power(base: Quantity, exponent: Quantity): Quantity {
  const dimensions = dimensionsOf(base);
  // Growth compounds "a year", so a power of years, or of one over years, is a plain number.
  const plain = tidy(
    new Map([...withoutCount(dimensionsOf(exponent))].filter(([d]) => d !== 'years')),
  );
  if (plain.size > 0) {
    throw new FormulaProblem(
      `the formula has a power of ${nameOf(plain)}`,
      'raise to a plain number',
    );
  }
  const whole = exponent.kind.type === 'literal' && exponent.value.isInteger();
  if (!whole && withoutCount(dimensions).size > 0) {
    throw new FormulaProblem(
      `the formula raises ${nameOf(dimensions)} to a power that is no whole number`,
      'raise a ratio instead',
    );
  }
  const n = whole ? exponent.value.toNumber() : 1;
  return {
    value: base.value.pow(exponent.value),
    range: raiseRange(base.range, exponent.range),
    kind:
      base.kind.type === 'literal' && exponent.kind.type === 'literal'
        ? base.kind
        : {
            type: 'measured',
            dimensions: tidy(new Map([...dimensions].map(([d, p]) => [d, p * n]))),
          },
  };
}

/**
 * Throws a FormulaProblem unless a quantity can be written in a unit. That something is "a piece" or
 * "a year" is said by the label: dividing by a count or by years leaves the unit as it is.
 */
export function requireUnit(quantity: Quantity, unit: Unit): void {
  const { dimension } = UNITS[unit];
  if (quantity.kind.type === 'calendar') {
    throw new FormulaProblem(
      `the formula gives a year of the calendar and not ${dimension}`,
      'subtract another year, or leave the derivation out',
    );
  }
  const found = dimensionsOf(quantity);
  const perYear = (found.get('years') ?? 0) < 0;
  const bare = tidy(new Map([...withoutCount(found)].filter(([d]) => !(perYear && d === 'years'))));
  const wanted: Dimensions =
    dimension === 'ratio' || dimension === 'count' ? NONE : new Map([[dimension, 1]]);
  const counted = dimension === 'ratio' && found.has('count') && quantity.kind.type === 'measured';
  if (areSame(bare, wanted) && !counted) return;
  throw new FormulaProblem(
    `the formula gives ${nameOf(found)} and not ${dimension}, the dimension of ${unit}`,
    'correct the formula or the unit',
  );
}

function dimensionsOf({ kind }: Quantity): Dimensions {
  if (kind.type === 'calendar') throw yearProblem();
  return kind.type === 'measured' ? kind.dimensions : NONE;
}

function yearProblem(): FormulaProblem {
  return new FormulaProblem(
    'the formula reckons with a year of the calendar as if it were an amount',
    'only subtract it from another year, or add years to it',
  );
}

const tidy = (dimensions: Dimensions): Dimensions =>
  new Map([...dimensions].filter(([, power]) => power !== 0));

const withoutCount = (dimensions: Dimensions): Dimensions =>
  new Map([...dimensions].filter(([dimension]) => dimension !== 'count'));

function areSame(a: Dimensions, b: Dimensions): boolean {
  return a.size === b.size && [...a].every(([dimension, power]) => b.get(dimension) === power);
}

/** For a person, e.g. `usd`, `usd per count`, `a ratio`. */
function nameOf(dimensions: Dimensions): string {
  const write = ([dimension, power]: [Dimension, number]): string =>
    Math.abs(power) === 1 ? dimension : `${dimension}^${Math.abs(power)}`;
  const over = [...dimensions].filter(([, power]) => power > 0).map(write);
  const under = [...dimensions].filter(([, power]) => power < 0).map(write);
  if (over.length + under.length === 0) return 'a ratio';
  return [over.join(' times ') || 'one', ...under].join(' per ');
}
