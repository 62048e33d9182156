import { z } from 'zod';

export const LIST = 'must be a list in square brackets';
export const WORD = 'must be one word: letters and digits alone, an apostrophe left out (whats)';

/**
 * What small words do in a question; `vocabulary.yaml` says of each what it is for. A word may have
 * several roles.
 */
export const WORD_ROLES = [
  'be',
  'auxiliary',
  'modal',
  'past',
  'polar-first',
  'polar-first-of-longer',
  'polar-anywhere',
  'first',
  'asking-who',
  'asking-how',
  'asking-which',
  'asking-what',
  'asking-how-much',
  'asking-otherwise',
  'relative',
  'in-matter',
  'quantity',
  'roughly',
  'more',
  'less',
  'else',
  'conjunction',
  'connective',
  'disjunction',
  'opener',
  'greeting',
  'preposition',
  'of',
  'in',
  'at-place',
  'at',
  'behind-place',
  'out',
  'done-by',
  'upwards',
  'inverting',
  'owned-by',
  'towards',
  'behind-towards',
  'from',
  'until',
  'between',
  'both',
  'article',
  'indefinite',
  'determiner',
  'whole',
  'pronoun',
  'first-person',
  'pronoun-or-name',
  'saying',
  'matching',
  'making',
  'receiving',
  'than',
  'earlier',
  'later',
  'giving',
  'taking',
  'paying',
  'lending',
  'undergone',
  'been',
  'denying',
  'limiting',
  'merely',
  'name',
  'kind',
  'number',
  'ratio',
  'amount',
  'absolute',
  'subtracting',
  'percent',
  'share',
  'dollar',
  'euro',
  'rupee',
  'other-currency',
  'of-currency',
  'year',
  'month',
  'week',
  'day',
  'time',
  'date',
  'timetable',
  'dating',
  'fiscal',
  'of-calendar',
  'of-fiscal',
  'of-number',
  'ordinal-ending',
  'no-slip',
] as const;
export type WordRole = (typeof WORD_ROLES)[number];

const roleWord = z
  .string(WORD)
  .regex(/^(?:[\p{L}\p{M}\p{N}]+|%|\p{Sc})$/u, `${WORD}, or the sign of a currency or of percent`);
const roleWords = z.array(roleWord, LIST).default([]);

/** Single words by what they do in a question, in each language. */
export const wordsByRole = z
  .partialRecord(
    z.enum(WORD_ROLES),
    z.strictObject({ en: roleWords, hi: roleWords, ru: roleWords }),
  )
  .default({});
