import { z } from 'zod';
import type { Destination } from '../contract.ts';

/** Monday first, as ISO 8601 counts them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * The parts of an edition that a subscription may leave out. Where the day stands to the summit, and
 * the sources of all that is said, always belong to it.
 */
export const SECTIONS = [
  'changes',
  'highlights',
  'agenda',
  'commitments',
  'differences',
  'figure',
] as const;
export type Section = (typeof SECTIONS)[number];

/** `HH:MM` on a clock of 24 hours. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const calendarDay = z.iso.date();

/** A pause that ends by itself: no edition on these days. */
export const silenceSchema = z.object({
  from: calendarDay,
  /** The day on which it goes on. */
  until: calendarDay,
  /** In words for a person; null where nobody said why. */
  reason: z.string().nullable(),
});
export type Silence = Readonly<z.infer<typeof silenceSchema>>;

/** When editions go out, in local time: the weekday and the days to skip are the zone's own. */
export const scheduleSchema = z.object({
  time: timeOfDay,
  /** IANA name. */
  zone: z.string(),
  /** At least one, Monday first. */
  days: z.array(z.enum(WEEKDAYS)).min(1),
  /** YYYY-MM-DD */
  skipDates: z.array(calendarDay),
  /** Left out where it is not paused for a time. */
  silence: silenceSchema.optional(),
});
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** What of a pack an edition tells. */
export const filterSchema = z.object({
  topics: z.object({
    /** Empty for every topic. */
    include: z.array(z.string()),
    exclude: z.array(z.string()),
  }),
  /** At least one. */
  sections: z.array(z.enum(SECTIONS)).min(1),
  /** A day on which nothing changed is skipped. */
  onlyChanges: z.boolean(),
});
export type EditionFilter = Readonly<z.infer<typeof filterSchema>>;

export const EVERYTHING: EditionFilter = {
  topics: { include: [], exclude: [] },
  sections: [...SECTIONS],
  onlyChanges: false,
};

/** A channel, its schedule and its filter. There is one a channel and pack. */
export interface Subscription {
  readonly id: string;
  /** Counts its changes: one that was made from an older state is refused. */
  readonly version: number;
  readonly destination: Destination;
  /** Slack team or Discord guild; null where the channel belongs to none. */
  readonly workspaceId: string | null;
  readonly packId: string;
  readonly schedule: Schedule;
  readonly filter: EditionFilter;
  /** Who made it: a person of its platform, or the operator by the environment. */
  readonly owner: Owner;
  /** Null while it is active; else why it is paused, in words for a person. */
  readonly paused: string | null;
  /** The next slot; null while it is paused. */
  readonly nextAt: Temporal.Instant | null;
}

/** What a subscription asks for. */
export type Terms = Pick<Subscription, 'packId' | 'schedule' | 'filter'>;

export type Owner =
  | { readonly type: 'person'; readonly userId: string }
  | { readonly type: 'operator' };
