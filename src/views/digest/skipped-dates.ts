import { type Schedule, WEEKDAYS } from '../../subscriptions/subscription.ts';
import { rangesOf } from '../../subscriptions/wording/read-dates.ts';
import { writeDate } from '../dates.ts';

/** First and last day, YYYY-MM-DD. */
interface Stretch {
  from: string;
  to: string;
}

/**
 * `25 Dec 2025, 1–4 Jan 2026`; days before `today` are over and not told. Empty where none is left. Days
 * with no edition anyway part nothing: all weekdays of a month are one stretch.
 */
export function skippedText(schedule: Schedule, today: Temporal.PlainDate): string {
  const ahead = schedule.skipDates.filter((day) => day >= today.toString());
  const stretches: Stretch[] = [];
  for (const { from, to } of rangesOf(ahead)) {
    const last = stretches.at(-1);
    if (last && hasNoneBetween(schedule, last.to, from)) last.to = to;
    else stretches.push({ from, to });
  }
  return writeStretches(stretches);
}

/** Whether no day of the week between two dates is one of the schedule. */
function hasNoneBetween({ days }: Schedule, from: string, to: string): boolean {
  const end = Temporal.PlainDate.from(to);
  let day = Temporal.PlainDate.from(from).add({ days: 1 });
  while (Temporal.PlainDate.compare(day, end) < 0) {
    const weekday = WEEKDAYS[day.dayOfWeek - 1];
    if (weekday && days.includes(weekday)) return false;
    day = day.add({ days: 1 });
  }
  return true;
}

/** `25 Dec 2025, 1–4 Jan 2026`: dates as they are, sorted. */
export const datesText = (dates: readonly string[]): string => writeStretches(rangesOf(dates));

const writeStretches = (stretches: readonly Readonly<Stretch>[]): string =>
  stretches.map(({ from, to }) => writeDate(from === to ? from : `${from}/${to}`)).join(', ');
