import type { Edition } from '../../digest/edition.ts';
import type { Stage } from '../../digest/stage.ts';
import { writeDay } from '../dates.ts';
import { nearDay } from '../near-day.ts';
import { count } from '../words.ts';

type After = Extract<Stage, { type: 'after' }>;

/** Days after the end within which the summit is the news, and nobody needs to be told how old it is. */
const FRESH_DAYS = 7;
export const isFresh = ({ daysSince }: After): boolean => daysSince <= FRESH_DAYS;

/**
 * `The summit ended 3 days ago (5 Dec 2025)`; `was to end` where every source is older than that.
 */
export function ended(
  { daysSince, isReported, dates }: After,
  { pack, day }: Edition,
  today: Temporal.PlainDate | null,
): string {
  const { called, datesBasis } = pack.meta.summit;
  const verb = isReported ? 'ended' : 'was to end';
  const worked = datesBasis === 'inferred' ? 'worked out' : '';
  const date = writeDay(dates.end);
  if (today === null) return `The ${called} ${verb} on ${date}${worked && ` (${worked})`}`;
  const ago = nearDay(dates.end, today) ?? `${sinceThen(dates.end, day, daysSince)} ago`;
  return `The ${called} ${verb} ${ago} (${[date, worked].filter((said) => said !== '').join(', ')})`;
}

export const UNKNOWN = 'What the summit decided is not in this pack';

/** What of the time since is not known: what was decided, or all after some day. None where it is. */
export function afterwards(stage: After, isShort: boolean): readonly string[] {
  const { dates, knownUntil, isBeforeTalks } = stage;
  if (isShort && !isFresh(stage)) return [];
  if (knownUntil > dates.end) {
    return isFresh(stage) ? [] : [`Nothing after ${writeDay(knownUntil)} is in this pack.`];
  }
  const before = isBeforeTalks ? ', before the talks' : '';
  return [`${UNKNOWN}: its newest source is of ${writeDay(knownUntil)}${before}.`];
}

/** The age of the pack in a clause. */
export const noLaterSource = ({ knownUntil, dates }: After): readonly string[] => [
  knownUntil <= dates.end
    ? 'no source is later'
    : `no source is later than ${writeDay(knownUntil)}`,
];

/** Whole years on their day, else days. */
function sinceThen(end: string, day: Temporal.PlainDate, days: number): string {
  const since = Temporal.PlainDate.from(end).until(day, { largestUnit: 'years' });
  return since.years > 0 && since.months === 0 && since.days === 0
    ? count(since.years, 'year')
    : count(days, 'day');
}
