import { z } from 'zod';
import { aliases, id, label, text } from './common.ts';

/** What a pack has a name and a page of facts for. */
export const ENTITY_KINDS = [
  'person',
  'country',
  'organisation',
  'place',
  'weapon-system',
  'event',
  'programme',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** `entities.yaml`: a list of these. */
export const entity = z.strictObject({
  id,
  name: label,
  kind: z.enum(ENTITY_KINDS),
  /** Who or what it is, as the sources say, e.g. `President of Russia`. */
  role: text(2, 160).optional(),
  aliases,
});

export type Entity = z.infer<typeof entity>;
