import { z } from 'zod';
import { dateBasis, day, id, label, sentence, text } from './common.ts';

/** `sources.yaml`: a list of these. */
export const source = z.strictObject({
  id,
  /** How citations name it, e.g. `India Writes Network`. */
  label,
  /** What people call it, e.g. `curtain-raiser`; its publisher, author and date need not be said. */
  aliases: z.array(text(2, 60), 'must be a list of names in square brackets').default([]),
  publisher: text(2, 120),
  author: text(2, 120).optional(),
  title: text(2, 200).optional(),
  published: day,
  /** Whether the source itself states that date or we worked it out. */
  dateBasis,
  /** How the date is known, in a sentence. */
  dateNote: sentence,
  /** Words that tell it from the other sources where a source is spoken of: `day two`, `preview`. */
  marks: z.array(text(2, 60), 'must be a list of words in square brackets').default([]),
  /** Ids of the facts that tell of the source itself: who wrote it, and when it came out. */
  facts: z.array(id, 'must be a list of facts in square brackets').default([]),
  url: z.url({ protocol: /^https?$/, error: 'must be a web address, https://…' }).optional(),
});

export type Source = z.infer<typeof source>;
