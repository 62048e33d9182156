import { factsOf } from '../briefing/lookup.ts';
import { knownUntil } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { PackMeta } from '../content/schema/pack.ts';
import { looksAhead } from './looks-ahead.ts';
import { type SummitDates, summitDates } from './summit-dates.ts';

/**
 * Where a day stands to the summit. `dates` are those known then, with what they rest on;
 * `isBeforeTalks` is whether all that is known of the talks is that they are to be held.
 */
export type Stage = { readonly dates: SummitDates } & (
  | {
      readonly type: 'before';
      /** To the first day; 0 or less where a date that was only expected has gone by. */
      readonly daysToGo: number;
      /** What says that nothing is official, as long as the dates are only expected. */
      readonly unofficial: Fact | null;
      /** All of it, as it was known. */
      readonly agenda: readonly AgendaItem[];
    }
  | {
      readonly type: 'during';
      readonly dayNumber: number;
      readonly of: number;
      /** That day's. */
      readonly agenda: readonly AgendaItem[];
      /** What is reported of the day before. */
      readonly dayBefore: readonly AgendaItem[];
      readonly isBeforeTalks: boolean;
    }
  | {
      readonly type: 'after';
      readonly daysSince: number;
      /** Whether a source from after the last day has its date; else it only was to end then. */
      readonly isReported: boolean;
      /** The last day of which any source knows, YYYY-MM-DD. */
      readonly knownUntil: string;
      readonly isBeforeTalks: boolean;
    }
);

/**
 * Before the summit the days are counted to the dates as they were known then. During it the agenda
 * comes from the whole pack: a programme is what it is on its day, each item with its own as-of date.
 */
export function stageOf(whole: Pack, known: Pack, day: Temporal.PlainDate): Stage {
  const { summit } = whole.meta;
  const start = Temporal.PlainDate.from(summit.start);
  const end = Temporal.PlainDate.from(summit.end);
  const dates = summitDates(whole, day.toString());
  switch (stageTypeOf(whole.meta, day)) {
    case 'after':
      return {
        type: 'after',
        dates,
        daysSince: end.until(day).days,
        isReported: factsOf(known, summit.facts).some(({ asOf }) => asOf > summit.end),
        knownUntil: knownUntil(known),
        isBeforeTalks: areTalksAhead(known),
      };
    case 'during': {
      const yesterday = day.subtract({ days: 1 }).toString();
      return {
        type: 'during',
        dates,
        dayNumber: start.until(day).days + 1,
        of: start.until(end).days + 1,
        agenda: whole.agenda.filter((item) => item.day === day.toString()),
        dayBefore: known.agenda.filter((item) => item.day === yesterday && !looksAhead(item)),
        isBeforeTalks: areTalksAhead(known),
      };
    }
    case 'before': {
      const isExpected = dates.fact !== null && looksAhead(dates.fact);
      const { unofficial } = summit;
      return {
        type: 'before',
        dates,
        daysToGo: day.until(Temporal.PlainDate.from(dates.start)).days,
        unofficial: (isExpected && unofficial && known.facts.get(unofficial)) || null,
        agenda: known.agenda,
      };
    }
  }
}

function areTalksAhead(known: Pack): boolean {
  const { talks } = known.meta.summit;
  return talks !== undefined && factsOf(known, talks.facts).every(looksAhead);
}

export function stageTypeOf({ summit }: PackMeta, day: Temporal.PlainDate): Stage['type'] {
  if (day.toString() > summit.end) return 'after';
  return day.toString() >= summit.start ? 'during' : 'before';
}
