import { remember } from '../language/remember.ts';

/** Terms: an entity as `@id`, a meaning as `id`, any other word as `=stem`. */
export const entityTerm = remember((id) => `@${id}`);
/** The id in the term of an entity. All candidates of a pack are held against one: it is taken out once. */
export const entityIn = remember((term) => term.slice(1));
export const stemTerm = remember((stem) => `=${stem}`);

/** Terms of the values that figures have and questions state. */
export const numberTerm = (kind: string, value: number): string =>
  `#${kind}:${Number(value.toPrecision(6))}`;
export const yearTerm = (year: number): string => `#year:${year}`;
export const monthTerm = (month: number): string => `#month:${month}`;
/** A day of the month alone, as in `was it 5-6`. */
export const monthDayTerm = (day: number): string => `#of-month:${day}`;
export const dayTerm = (month: number, day: number): string => `#day:${month}-${day}`;

/** Whether terms stand for a number or a date that is stated, and for no word or name. */
export const areValues = (terms: readonly string[]): boolean =>
  terms.every((term) => term.startsWith('#'));
