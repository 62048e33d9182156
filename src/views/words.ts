import { lazily } from '../lazily.ts';

/** `1 day`, `3 days`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${numbers().format(number)} ${number === 1 ? singular : plural}`;
}

/** `A`, `A and B`, `A, B and C`. */
export const both = (words: readonly string[]): string => and().format(words);
/** `A`, `A or B`, `A, B or C`. */
export const either = (words: readonly string[]): string => or().format(words);

/** The same words as the start of a sentence. */
export const capitalise = (words: string): string =>
  words.slice(0, 1).toUpperCase() + words.slice(1);

const numbers = lazily(() => new Intl.NumberFormat('en-GB'));
const and = lazily(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const or = lazily(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));
