import { z } from 'zod';
import { text } from './common.ts';
import { LIST } from './word-roles.ts';

/** Phrases as people write them, in one language. */
export const phrases = z.array(text(1, 60), LIST).default([]);
export const byLanguage = { en: phrases, hi: phrases, ru: phrases };
/** Phrases in each language in which Sherpa is asked. */
export const inLanguages = z.strictObject(byLanguage);

export const noPhrases: z.infer<typeof inLanguages> = { en: [], hi: [], ru: [] };
/** The same, which may be left out. */
export const orNone = inLanguages.default(noPhrases);

/** Each of these lists of phrases, with nothing in it. */
export const noneOf = <Key extends string>(
  ...keys: readonly Key[]
): Record<Key, z.infer<typeof inLanguages>> =>
  Object.fromEntries(keys.map((key) => [key, noPhrases])) as Record<
    Key,
    z.infer<typeof inLanguages>
  >;

/** Words, each with its number. */
export const table = (value: z.ZodNumber) =>
  z.record(z.string(), value, 'must be words, each with its number');
/** The same in each language. */
export const inTables = (value: z.ZodNumber) =>
  z
    .strictObject({
      en: table(value).default({}),
      hi: table(value).default({}),
      ru: table(value).default({}),
    })
    .default({ en: {}, hi: {}, ru: {} });
