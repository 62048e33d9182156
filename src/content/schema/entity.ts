import { z } from 'zod';
import { aliases, id, label, text } from './common.ts';

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
  role: text(2, 160).optional(),
  aliases,
});

export type Entity = z.infer<typeof entity>;
