import type { Pack } from '../../content/library.ts';
import type { Terms } from '../../subscriptions/subscription.ts';
import { silenceDays } from './silence.ts';
import { datesText } from './skipped-dates.ts';
import { daysText, quietText, sectionsText, topicsText } from './terms.ts';

/** One thing that a change made different. */
interface Difference {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

/** What is different about the second, in words; empty where nothing is. */
export function differencesBetween(
  before: Terms,
  after: Terms,
  pack: Pack | null,
): readonly Difference[] {
  const rows: readonly (readonly [string, (terms: Terms) => string])[] = [
    ['Time', ({ schedule }) => schedule.time],
    ['Time zone', ({ schedule }) => schedule.zone],
    ['Days', ({ schedule }) => daysText(schedule.days)],
    ['Days left out', ({ schedule }) => datesText(schedule.skipDates) || 'none'],
    [
      'Paused for a time',
      ({ schedule }) => (schedule.silence ? silenceDays(schedule.silence) : 'no'),
    ],
    ['Topics', ({ filter }) => topicsText(filter, pack)],
    ['What it tells', ({ filter }) => sectionsText(filter)],
    ['On a day with nothing new', ({ filter }) => quietText(filter)],
  ];
  return rows
    .map(([label, tell]) => ({ label, was: tell(before), is: tell(after) }))
    .filter(({ was, is }) => was !== is);
}
