import type { Derived, DerivedInput } from '../content/library.ts';
import { writeDerived, writeNumber } from './quantities.ts';

/**
 * The steps of a derivation, one a line: the formula with names, the numbers put in, the result.
 *
 *     total − exports
 *     = 68.7 − 4.9
 *     = USD 63.8 billion
 */
export function writeSteps(derived: Derived): string {
  const { formula } = derived.derivation;
  return [
    signs(formula),
    `= ${numbersIn(derived)}`,
    `${equals(derived)} ${writeDerived(derived)}`,
  ].join('\n');
}

/** The result with its arithmetic in one line: `USD 63.8 billion = 68.7 − 4.9`. */
export function writeSum(derived: Derived): string {
  return `${equals(derived)} ${numbersIn(derived)}`;
}

/** The formula with a number in the place of each name. */
function numbersIn(derived: Derived): string {
  const values = new Map(derived.inputs.map((input) => [input.name, plainNumber(input)]));
  return signs(derived.derivation.formula).replace(
    /[a-z][a-zA-Z0-9]*/g,
    (name) => values.get(name) ?? name,
  );
}

/** A year is not grouped in thousands; a negative number is bracketed within the formula. */
function plainNumber(input: DerivedInput): string {
  if (input.unit === 'year') return String(input.value);
  const written = writeNumber(input.value);
  return input.value < 0 ? `(${written})` : written;
}

/** Signs as people write them. */
const signs = (formula: string): string =>
  formula
    .replace(/\s*([-+*/^])\s*/g, (_, sign: string) =>
      sign === '^' ? '^' : ` ${SIGNS[sign] ?? sign} `,
    )
    .replace(/\(\s+/g, '(');

const SIGNS: Readonly<Record<string, string>> = { '-': '−', '+': '+', '*': '×', '/': '÷' };

/** What is divided or raised to a power was rounded: that is no equality. */
const equals = (derived: Derived): string => (/[/^]/.test(derived.derivation.formula) ? '≈' : '=');
