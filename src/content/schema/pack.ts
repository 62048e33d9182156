import { z } from 'zod';
import { aliases, day, id, label, sentence } from './common.ts';

/** `pack.yaml`: what the pack is about. */
export const packMeta = z.strictObject({
  id: id.max(24, 'must be at most 24 characters: buttons carry it'),
  title: z.string().min(5).max(120),
  /** For headings and buttons. */
  shortTitle: label,
  aliases,
  /** One statement of what the summit is, for the head of a brief. */
  summary: sentence,
  summit: z.strictObject({
    number: z.int().positive().optional(),
    /** The days on which it took place, both included. */
    start: day,
    end: day,
    /** IANA zone of the place: days begin and end there. */
    zone: z.string(),
    /** Entity id. */
    place: id,
    /** Facts that the dates rest on. */
    facts: z.array(id).min(1),
  }),
  /** Entity ids of the countries or organisations that meet. */
  parties: z.array(id).min(2),
  topics: z.array(z.strictObject({ id, label, aliases })).min(1),
  /** Fact ids that a brief leads with, most important first. */
  highlights: z.array(id).min(1),
});

export type PackMeta = z.infer<typeof packMeta>;
