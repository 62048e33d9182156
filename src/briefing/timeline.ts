import type { Pack } from '../content/library.ts';
import type { TimelineEntry } from '../content/schema/calendar.ts';
import { factsOf } from './lookup.ts';
import { type Standing, standingOf } from './standing.ts';

export interface TimelineItem {
  readonly entry: TimelineEntry;
  readonly standing: Standing;
}

/** The timeline, earliest first, each entry with how it stands on a day. */
export function readTimeline(pack: Pack, today: Temporal.PlainDate): readonly TimelineItem[] {
  return pack.timeline.map((entry) => ({
    entry,
    standing: standingOf(entry.date, factsOf(pack, entry.facts), today),
  }));
}
