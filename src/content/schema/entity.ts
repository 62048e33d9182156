import { z } from 'zod';
import { aliases, id, label } from './common.ts';

/** `entities.yaml`: a list of these. */
export const entity = z.strictObject({
  id,
  name: label,
  kind: z.enum([
    'person',
    'country',
    'organisation',
    'place',
    'weapon-system',
    'event',
    'programme',
  ]),
  /** Who or what it is, as the sources say, e.g. `President of Russia`. */
  role: z.string().min(2).max(160).optional(),
  aliases,
});

export type Entity = z.infer<typeof entity>;
