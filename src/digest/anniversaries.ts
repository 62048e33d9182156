import { factsOf } from '../briefing/lookup.ts';
import { standingOf } from '../briefing/standing.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';

/** Something that happened a whole number of years before. */
export interface Anniversary {
  /** At least 1. */
  readonly years: number;
  /** When it happened, YYYY-MM-DD. */
  readonly date: string;
  readonly event:
    | { readonly type: 'began' | 'ended' }
    | { readonly type: 'told'; readonly text: string };
  readonly facts: readonly Fact[];
}

/** An anniversary that fell on a day without an edition is told with the next, but no later. */
const LOOKS_BACK_DAYS = 7;

/**
 * The anniversaries after the day of the last edition until this one, so that a channel with none at
 * the weekend misses nothing; without a last edition those of the day itself. They are: the first and
 * the last day of the summit, and each entry of the timeline with a day of its own of which a source
 * vouches that it came about. What happened on 29 February is remembered on the 28th of other years.
 */
export function anniversariesOn(
  pack: Pack,
  day: Temporal.PlainDate,
  lastDay: Temporal.PlainDate | null,
): readonly Anniversary[] {
  const { start, end, facts: basis } = pack.meta.summit;
  const [dates] = factsOf(pack, basis);
  const ofSummit = (type: 'began' | 'ended', date: string) => ({
    date,
    event: { type },
    facts: dates ? [dates] : [],
  });
  const happened = pack.timeline
    .map(({ date, text, facts }) => ({
      date,
      event: { type: 'told', text } as const,
      facts: factsOf(pack, facts),
    }))
    .filter(({ date, facts }) => isDay(date) && standingOf(date, facts, day).type === 'settled');
  const events = [
    ...(dates
      ? [ofSummit('began', start), ...(start === end ? [] : [ofSummit('ended', end)])]
      : []),
    ...happened,
  ];
  const after = latest(
    lastDay ?? day.subtract({ days: 1 }),
    day.subtract({ days: LOOKS_BACK_DAYS }),
  );
  return events
    .flatMap((event) => {
      const years = yearsOnADay(event.date, after, day);
      return years === null ? [] : [{ ...event, years }];
    })
    .toSorted((a, b) => a.date.slice(5).localeCompare(b.date.slice(5)));
}

/** How many years it was on one of the days after `after` until `day`; null where on none. */
function yearsOnADay(
  date: string,
  after: Temporal.PlainDate,
  day: Temporal.PlainDate,
): number | null {
  const event = Temporal.PlainDate.from(date);
  for (const years of [day.year - event.year, after.year - event.year]) {
    if (years < 1) continue;
    const on = event.add({ years });
    if (compare(on, after) > 0 && compare(on, day) <= 0) return years;
  }
  return null;
}

const { compare } = Temporal.PlainDate;
const latest = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  compare(a, b) >= 0 ? a : b;
const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
