import { entityNames } from '../../briefing/lookup.ts';
import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Edition } from '../../digest/edition.ts';
import { looksAhead } from '../../digest/looks-ahead.ts';
import type { Stage } from '../../digest/stage.ts';
import { writeDate } from '../dates.ts';
import { nearDay, writeShortDay } from '../near-day.ts';
import { both, count } from '../words.ts';

type Before = Extract<Stage, { type: 'before' }>;

/**
 * How many days there are to the summit. Dates that somebody has in view are an if, and it is said
 * whether anything is official; a date that has gone by is counted to no more.
 */
export function countdown(
  { daysToGo, dates, unofficial }: Before,
  { pack, day, isShort }: Edition,
  today: Temporal.PlainDate | null,
): string {
  const { start, end, fact } = dates;
  const on = writeDate(start === end ? start : `${start}/${end}`);
  const { called, talks } = pack.meta.summit;
  if (!fact || !looksAhead(fact)) {
    return `${daysTo(daysToGo, start, day, today)}: the ${called} is on ${on}`;
  }
  const what = talks ? 'the talks are' : `the ${called} is`;
  if (daysToGo <= 0)
    return `${on} was in view for ${talks ? 'the talks' : `the ${called}`}; no source has another date`;
  const condition = `${daysTo(daysToGo, start, day, today)}, if ${what} on ${on}`;
  const official = unofficial ? `; ${nothingOfficial(unofficial, day)}` : '';
  if (isShort) return `${condition}${official}`;
  return `${condition}, ${inView(fact, pack, start === end)}${official}`;
}

/** `64 days to 5 Dec`, or `64 days from 2 Oct to 5 Dec` where it may be read later. */
function daysTo(
  days: number,
  start: string,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate | null,
): string {
  const from = today === null ? ` from ${writeShortDay(day.toString())}` : '';
  const next = nearDay(start, today) === 'tomorrow' ? ', tomorrow' : '';
  return `${count(days, 'day')}${from} to ${writeShortDay(start)}${next}`;
}

function inView({ status, by }: Fact, pack: Pack, isOneDay: boolean): string {
  const who = entityNames(pack, by);
  if (status !== 'expected') return status === 'proposed' ? 'as proposed' : 'as aimed at';
  if (who.length === 0) return 'as expected';
  return `the ${isOneDay ? 'day' : 'dates'} that ${both(who)} ${who.length === 1 ? 'has' : 'have'} in view`;
}

/** What was not official on the day of a source may have become so since. */
const nothingOfficial = ({ asOf }: Fact, day: Temporal.PlainDate): string =>
  asOf === day.toString()
    ? 'nothing is official'
    : `nothing was official on ${writeShortDay(asOf)}`;
