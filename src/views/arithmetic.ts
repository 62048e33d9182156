import type { Derived, DerivedInput } from '../content/library.ts';
import { UNITS, type Unit } from '../content/units.ts';
import { assertNever } from '../errors.ts';
import { convert } from './convert.ts';
import { writeDerived, writeNumber, writeQuantity } from './quantities.ts';

type Token = Derived['formula'][number];

/**
 * The steps of a derivation, one a line: the formula with names, the numbers put in, the result.
 *
 *     total − exports
 *     = 68.7 − 4.9
 *     = USD 63.8 billion
 */
export function writeSteps(derived: Derived): string {
  return [
    writeFormula(derived, (name) => name),
    `= ${numbersIn(derived)}`,
    `${equals(derived)} ${writeDerived(derived)}`,
  ].join('\n');
}

/** The numbers that a value comes from, to stand behind it: `= 68.7 − 4.9`. */
export const writeSum = (derived: Derived): string => `${equals(derived)} ${numbersIn(derived)}`;

/** A number that went in, in its own unit, and as it stands in the steps where that differs. */
export function writeInput(input: DerivedInput, derived: Derived): string {
  if (input.unit === 'year') return String(input.value);
  const own = writeQuantity(shownValue(input), input.unit, input.precision);
  const unit = sharedUnit(input.unit, derived);
  return unit === input.unit
    ? own
    : `${own}, that is ${writeQuantity(convert(shownValue(input), input.unit, unit), unit)}`;
}

/** The formula with a number in the place of each name. */
function numbersIn(derived: Derived): string {
  const values = new Map(derived.inputs.map((input) => [input.name, plainNumber(input, derived)]));
  return writeFormula(derived, (name) => values.get(name) ?? name);
}

/** The formula as people write it; a sign stands apart between two numbers, close before one. */
function writeFormula({ formula }: Derived, nameAs: (name: string) => string): string {
  return formula
    .map((token, at) => {
      switch (token.type) {
        case 'number':
          return token.text;
        case 'input':
          return nameAs(token.name);
        case 'bracket':
          return token.bracket;
        case 'operator':
          return endsTerm(formula[at - 1]) && token.operator !== '^'
            ? ` ${SIGNS[token.operator]} `
            : SIGNS[token.operator];
        default:
          return assertNever(token);
      }
    })
    .join('');
}

const endsTerm = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.type === 'number' ||
    token.type === 'input' ||
    (token.type === 'bracket' && token.bracket === ')'));

const SIGNS = { '-': '−', '+': '+', '*': '×', '/': '÷', '^': '^' } as const;

/**
 * A number as it stands in the steps: a year without grouping, a percentage with its sign, anything
 * else in the unit it shares with its neighbours; a negative one in brackets.
 */
function plainNumber(input: DerivedInput, derived: Derived): string {
  if (input.unit === 'year') return String(input.value);
  if (input.unit === 'percent') return writeQuantity(shownValue(input), 'percent');
  const value = convert(shownValue(input), input.unit, sharedUnit(input.unit, derived));
  return value < 0 ? `(${writeNumber(value)})` : writeNumber(value);
}

const shownValue = (input: DerivedInput): number =>
  input.from === 'derivation' ? input.derived.value : input.value;

/**
 * The one unit in which quantities of a dimension stand in the steps: the result's, or else that of
 * the first input; 2.4 gigawatts less 600 megawatts is written 2.4 − 0.6. Ratios keep their own.
 */
function sharedUnit(unit: Unit, { derivation, inputs }: Derived): Unit {
  const { dimension } = UNITS[unit];
  if (dimension === 'ratio') return unit;
  const units = [derivation.unit, ...inputs.map((input) => input.unit)];
  return (
    units.find(
      (other): other is Unit => other !== 'year' && UNITS[other].dimension === dimension,
    ) ?? unit
  );
}

/**
 * No equality where the result, or a worked-out number that went in, was rounded: "about" says how well
 * the number is known, not that it was cut.
 */
function equals(derived: Derived): '=' | '≈' {
  const isRounded = ({ value, unrounded }: Derived): boolean => value !== unrounded;
  const inputs = derived.inputs.flatMap((input) =>
    input.from === 'derivation' ? [input.derived] : [],
  );
  return [derived, ...inputs].some(isRounded) ? '≈' : '=';
}
