import type { Derived, DerivedInput } from '../content/library.ts';
import { assertNever } from '../errors.ts';
import { writeDerived, writeNumber } from './quantities.ts';

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

/** The formula with a number in the place of each name. */
function numbersIn(derived: Derived): string {
  const values = new Map(derived.inputs.map((input) => [input.name, plainNumber(input)]));
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

/** A year is not grouped in thousands; a negative number is bracketed within the formula. */
function plainNumber(input: DerivedInput): string {
  if (input.unit === 'year') return String(input.value);
  const value = input.from === 'derivation' ? input.derived.value : input.value;
  return value < 0 ? `(${writeNumber(value)})` : writeNumber(value);
}

/** No equality where the result, or a worked-out number that went in, was rounded. */
function equals(derived: Derived): '=' | '≈' {
  const isRounded = ({ value, unrounded }: Derived): boolean => value !== unrounded;
  const inputs = derived.inputs.flatMap((input) =>
    input.from === 'derivation' ? [input.derived] : [],
  );
  return [derived, ...inputs].some(isRounded) ? '≈' : '=';
}
