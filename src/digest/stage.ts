import type { Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';
import type { PackMeta } from '../content/schema/pack.ts';
import { type SummitDates, summitDates } from './summit-dates.ts';

/** Where a day stands to the summit. */
export type Stage =
  | {
      readonly type: 'before';
      readonly daysToGo: number;
      readonly dates: SummitDates;
      /** All of it, as it was known. */
      readonly agenda: readonly AgendaItem[];
    }
  | {
      readonly type: 'during';
      readonly dayNumber: number;
      readonly of: number;
      /** That day's. */
      readonly agenda: readonly AgendaItem[];
    }
  | { readonly type: 'after'; readonly daysSince: number };

/**
 * Before the summit the days are counted to the dates as they were known then. During it the agenda
 * comes from the whole pack: a programme is what it is on its day, each item with its own as-of date.
 */
export function stageOf(whole: Pack, known: Pack, day: Temporal.PlainDate): Stage {
  const start = Temporal.PlainDate.from(whole.meta.summit.start);
  const end = Temporal.PlainDate.from(whole.meta.summit.end);
  switch (stageTypeOf(whole.meta, day)) {
    case 'after':
      return { type: 'after', daysSince: end.until(day).days };
    case 'during':
      return {
        type: 'during',
        dayNumber: start.until(day).days + 1,
        of: start.until(end).days + 1,
        agenda: whole.agenda.filter((item) => item.day === day.toString()),
      };
    case 'before': {
      const dates = summitDates(whole, known);
      const daysToGo = Math.max(1, day.until(Temporal.PlainDate.from(dates.start)).days);
      return { type: 'before', daysToGo, dates, agenda: known.agenda };
    }
  }
}

export function stageTypeOf({ summit }: PackMeta, day: Temporal.PlainDate): Stage['type'] {
  if (day.toString() > summit.end) return 'after';
  return day.toString() >= summit.start ? 'during' : 'before';
}
