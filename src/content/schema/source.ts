import { z } from 'zod';
import { day, id, label, sentence } from './common.ts';

/** `sources.yaml`: a list of these. */
export const source = z.strictObject({
  id,
  /** How citations name it, e.g. `India Writes Network`. */
  label,
  publisher: z.string().min(2).max(120),
  author: z.string().min(2).max(120).optional(),
  title: z.string().min(2).max(200).optional(),
  published: day,
  /** Whether the source itself states that date or we worked it out. */
  dateBasis: z.enum(['stated', 'inferred']),
  /** How the date is known, in a sentence. */
  dateNote: sentence,
  url: z.url().optional(),
});

export type Source = z.infer<typeof source>;
