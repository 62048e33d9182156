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
  /** What happened, as the editor tells it in the past tense; null for the first day of the summit. */
  readonly text: string | null;
  readonly facts: readonly Fact[];
}

/** An anniversary that fell on a day without an edition is told with the next, but no later. */
const LOOKS_BACK_DAYS = 7;

/**
 * The anniversaries after the day of the last edition until this one, so that a channel with none at
 * the weekend misses nothing; without a last edition those of the day itself. They are the entries of
 * the timeline that the editor finds worth it and of which a source vouches that they came about, and
 * the first day of the summit, where no such entry tells it and a source of that day or later has it.
 * What happened on 29 February is remembered on the 28th of other years.
 */
export function anniversariesOn(
  pack: Pack,
  day: Temporal.PlainDate,
  lastDay: Temporal.PlainDate | null,
): readonly Anniversary[] {
  const { start, facts: basis } = pack.meta.summit;
  const remembered = pack.timeline.flatMap(({ date, anniversary: text, facts: ids }) => {
    const facts = factsOf(pack, ids);
    if (text === undefined || standingOf(date, facts, day).type !== 'settled') return [];
    return [{ date, text, facts }];
  });
  const [dates] = factsOf(pack, basis).filter(({ asOf }) => asOf >= start);
  const isTold = remembered.some(({ date }) => date === start);
  const events = [
    ...(dates && !isTold ? [{ date: start, text: null, facts: [dates] }] : []),
    ...remembered,
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
