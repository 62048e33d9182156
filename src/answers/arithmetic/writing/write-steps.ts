import { Decimal } from 'decimal.js';
import type { Derived, DerivedInput } from '../../../content/library.ts';
import { UNITS, type Unit } from '../../../content/units.ts';
import { assertNever } from '../../../errors.ts';
import { lazily } from '../../../lazily.ts';

const SIGNS = { '-': '−', '+': '+', '*': '×', '/': '÷', '^': '^' } as const;

/** The numbers that a value comes from: `= 100 − 68.7`; `≈` where it or a number put in was rounded. */
export function writeSteps(derived: Derived): string {
  const values = new Map(derived.inputs.map((input) => [input.name, writeNumber(input, derived)]));
  const text = derived.formula
    .map((token) => {
      switch (token.type) {
        case 'number':
          return token.text;
        case 'input':
          return values.get(token.name) ?? token.name;
        case 'bracket':
          return token.bracket;
        case 'operator':
          return token.operator === '^' ? '^' : ` ${SIGNS[token.operator]} `;
        default:
          return assertNever(token);
      }
    })
    .join('');
  return `${isRounded(derived) && derived.precision !== 'approximate' ? '≈' : '='} ${text}`;
}

const isRounded = ({ value, unrounded, inputs }: Derived): boolean =>
  value !== unrounded ||
  inputs.some((input) => input.from === 'derivation' && input.derived.value !== input.value);

function writeNumber(input: DerivedInput, derived: Derived): string {
  const value = input.from === 'derivation' ? input.derived.value : input.value;
  if (input.unit === 'year') return String(value);
  if (input.unit === 'percent') return `${plain(new Decimal(value))}%`;
  const unit = unitFor(input.unit, derived);
  return plain(new Decimal(value).times(UNITS[input.unit].scale).div(UNITS[unit].scale));
}

const format = lazily(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }));

const plain = (value: Decimal): string => format().format(value.toNumber()).replace('-', '−');

/** Numbers of one dimension stand in one unit: that of the result, or else of the first. */
function unitFor(unit: Unit, { derivation, inputs }: Derived): Unit {
  const { dimension } = UNITS[unit];
  if (dimension === 'ratio') return unit;
  const units = [derivation.unit, ...inputs.map((input) => input.unit)];
  const found = units.find((one) => one !== 'year' && UNITS[one].dimension === dimension);
  return found === undefined || found === 'year' ? unit : found;
}
