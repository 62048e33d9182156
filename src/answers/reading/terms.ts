import { remember } from '../language/remember.ts';

/** Terms: an entity as `@id`, a meaning as `id`, any other word as `=stem`. */
export const entityTerm = (id: string): string => `@${id}`;
export const stemTerm = remember((stem) => `=${stem}`);

/** Terms of the values that figures have and questions state. */
export const numberTerm = (kind: string, value: number): string =>
  `#${kind}:${Number(value.toPrecision(6))}`;
export const yearTerm = (year: number): string => `#year:${year}`;
export const monthTerm = (month: number): string => `#month:${month}`;
/** A day of the month alone, as in `was it 5-6`. */
export const monthDayTerm = (day: number): string => `#of-month:${day}`;
export const dayTerm = (month: number, day: number): string => `#day:${month}-${day}`;
