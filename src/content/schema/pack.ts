import { z } from 'zod';
import { aliases, dateBasis, day, id, label, sentence, someIds, text } from './common.ts';

/** Names such as Asia/Kolkata or UTC; an offset would not know daylight saving. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const ZONE = 'must be an IANA time zone such as Asia/Kolkata';

/** `pack.yaml`: what the pack is about. */
export const packMeta = z.strictObject({
  id: id.max(24, 'must have at most 24 characters: buttons carry it'),
  title: text(5, 120),
  /** For headings and buttons. */
  shortTitle: label,
  aliases,
  /** One statement of what the summit is, for the head of a brief. */
  summary: sentence,
  summit: z.strictObject({
    number: z.int('must be a whole number').positive('must be 1 or more').optional(),
    /** The days on which it took place, both included. */
    start: day,
    end: day,
    /** What takes these days, where that is more than the summit itself: `state visit`. */
    called: text(2, 40).default('summit'),
    /** `inferred` where no source says the days and the editor worked them out. */
    datesBasis: dateBasis.default('stated'),
    /** The day of the leaders' talks, where it is one of several, and the facts it rests on. */
    talks: z.strictObject({ day, facts: someIds('fact the day of the talks rests on') }).optional(),
    /** Fact id: what says that nothing is official. It is told as long as the dates are only expected. */
    unofficial: id.optional(),
    /** IANA zone of the place: days begin and end there. */
    zone: z.string(ZONE).refine(isZone, ZONE),
    /** Entity id. */
    place: id,
    /** Facts that the dates rest on. */
    facts: someIds('fact the dates rest on'),
  }),
  /** Entity ids of the countries or organisations that meet. */
  parties: z
    .array(id, 'must be a list in square brackets of at least two entities')
    .min(2, 'must name at least two'),
  topics: z
    .array(z.strictObject({ id, label, aliases }), 'must be a list of topics')
    .min(1, 'must have at least one topic'),
  /** Fact ids that a brief leads with, most important first. */
  highlights: someIds('fact'),
});

export type PackMeta = z.infer<typeof packMeta>;
