import { writeDay } from './dates.ts';

/**
 * A day as people say it: `today`, `tomorrow`, `yesterday`, else null. `today` is null where it is not
 * known on which day the words are read.
 */
export function nearDay(day: string, today: Temporal.PlainDate | null): string | null {
  const days = today?.until(day).days;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days === -1 ? 'yesterday' : null;
}

/** `5 Dec`, for a day of a year that is plain. */
export const writeShortDay = (day: string): string => writeDay(day).replace(/ \d+$/, '');
