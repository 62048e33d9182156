import { z } from 'zod';
import { ENTITY_KINDS } from './entity.ts';
import { byLanguage } from './phrase-lists.ts';
import { LIST } from './word-roles.ts';

/** What an answer about a meaning must have. */
const wants = z.enum([
  'money',
  'count',
  'length',
  'reach',
  'percent-or-any',
  'date-or-any',
  'named',
  /** A name, where nothing that tells stands behind it: what is the boat called. */
  'named-last',
  'other',
]);
export type MeaningWants = z.infer<typeof wants>;

/** A meaning, with the words for it. */
export const meaning = z.strictObject({
  ...byLanguage,
  wants: wants.optional(),
  /** Kinds of entities that have it: said of others it is no attribute, as in `the weight of trade`. */
  of: z.array(z.enum(ENTITY_KINDS), LIST).default([]),
  /** Kinds of entities that it names: which one is asked for is answered by an entity of them. */
  kinds: z.array(z.enum(ENTITY_KINDS), LIST).default([]),
  /** What is wanted of several: their names, or a list of them. */
  several: z.enum(['named', 'listed']).optional(),
  /** Whether it names a part of what is traded: right before the word for a figure, `oil imports`, it narrows that. */
  narrows: z.boolean().default(false),
  /** Ids of meanings that contradict it. */
  opposite: z.array(z.string(), LIST).default([]),
  /** Ids of meanings that contradict it where it is said of all of several. */
  partly: z.array(z.string(), LIST).default([]),
});
