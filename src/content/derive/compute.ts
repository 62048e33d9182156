import type { Derived, DerivedInput } from '../library.ts';
import type { Precision } from '../schema/common.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Fact } from '../schema/fact.ts';
import { spanOf } from '../span.ts';
import { UNITS } from '../units.ts';
import { evaluate } from './evaluate.ts';
import { type Formula, FormulaProblem, type FormulaToken } from './formula.ts';
import { calendarYear, measured, type Quantity, requireUnit } from './quantity.ts';
import { divideRanges, Exact, pointRange, type Range } from './range.ts';
import { statedRange } from './stated-range.ts';

/** A derivation worked out, with the value in base units that others reckon with. */
export interface Computed {
  readonly derived: Derived;
  readonly quantity: Quantity;
}

/** What a name in a formula stands for. */
export type Input = { readonly fact: Fact } | { readonly computed: Computed };

/** Works out one derivation. Throws a FormulaProblem where it does not compute. */
export function compute(
  derivation: Derivation,
  formula: Formula,
  inputs: ReadonlyMap<string, Input>,
): Computed {
  if (derivation.unit === 'percent') refuseHundredfold(formula);
  const taken = [...inputs].map(([name, input]) => takeInput(name, input));
  const quantities = new Map(taken.map(({ shown, quantity }) => [shown.name, quantity]));
  const quantity = evaluate(formula.expression, quantities);
  requireUnit(quantity, derivation.unit);
  if (!quantity.value.isFinite()) {
    throw new FormulaProblem('the formula gives no number', 'correct the formula or its inputs');
  }
  const scale = new Exact(UNITS[derivation.unit].scale);
  const value = quantity.value.div(scale);
  const range = divideRanges(quantity.range, pointRange(scale));
  const allExact = taken.every(({ shown }) => shown.precision === 'exact');
  const derived: Derived = {
    derivation,
    value: toNumber(value.toDecimalPlaces(derivation.decimals)),
    unrounded: toNumber(value),
    precision: allExact ? 'exact' : precisionOf(value, range),
    range: {
      low: toNumber(range.low.value),
      high: toNumber(range.high.value),
      lowOpen: range.low.open,
      highOpen: range.high.open,
    },
    formula: formula.tokens,
    inputs: taken.map(({ shown }) => shown),
  };
  return { derived, quantity };
}

/** A share is written in percent because its unit says so: `* 100` would make 25% of it 2,500%. */
function refuseHundredfold({ tokens }: Formula): void {
  const isTimes = (token: FormulaToken | undefined): boolean =>
    token?.type === 'operator' && token.operator === '*';
  const found = tokens.some(
    (token, at) =>
      token.type === 'number' &&
      Number(token.text) === 100 &&
      (isTimes(tokens[at - 1]) || isTimes(tokens[at + 1])),
  );
  if (!found) return;
  throw new FormulaProblem(
    'the formula multiplies by 100, and its unit is percent already',
    'take the 100 out',
  );
}

/** A bound where all that the true value may be lies to one side of the value itself. */
function precisionOf(value: Exact, { low, high }: Range): Precision {
  const [isLowest, isHighest] = [low.value.eq(value), high.value.eq(value)];
  if (isLowest === isHighest) return 'approximate';
  if (isLowest) return low.open ? 'more-than' : 'at-least';
  return high.open ? 'less-than' : 'at-most';
}

function takeInput(name: string, input: Input): { shown: DerivedInput; quantity: Quantity } {
  if ('computed' in input) {
    const { derived, quantity } = input.computed;
    const { unrounded: value, precision } = derived;
    const { unit } = derived.derivation;
    return { shown: { name, from: 'derivation', derived, value, unit, precision }, quantity };
  }
  const { fact } = input;
  const { figure } = fact;
  if (!figure) {
    throw new FormulaProblem(
      `the input ${name} is the fact ${fact.id}, which has no figure`,
      'name a fact with a figure or a derivation',
    );
  }
  const { precision } = figure;
  if ('date' in figure) {
    const year = yearOf(name, fact, figure.date);
    return {
      shown: { name, from: 'fact', fact, value: year, unit: 'year', precision },
      quantity: calendarYear(new Exact(year), statedRange(year, precision)),
    };
  }
  const { value, unit } = figure;
  return {
    shown: { name, from: 'fact', fact, value, unit, precision },
    quantity: measured(new Exact(value), statedRange(value, precision), unit),
  };
}

function yearOf(name: string, fact: Fact, date: string): number {
  const { start, end } = spanOf(date);
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  if (first === last) return Number(first);
  throw new FormulaProblem(
    `the input ${name} is the fact ${fact.id}, whose date ${date} is in more than one year`,
    'name a fact whose date is in one year',
  );
}

/** Nought has no sign. */
const toNumber = (value: Exact): number => value.toNumber() + 0;
