import { Decimal } from 'decimal.js';
import { UNITS, type Unit } from '../content/units.ts';

/** A value in another unit of the same dimension: 600 megawatts in gigawatts is 0.6. */
export function convert(value: number, from: Unit, to: Unit): number {
  if (UNITS[from].dimension !== UNITS[to].dimension) {
    throw new Error(`${from} cannot be written in ${to}: they measure different things`);
  }
  return new Decimal(value).times(UNITS[from].scale).div(UNITS[to].scale).toNumber();
}
