import { UserError } from '../errors.ts';
import { nextSlots } from './slots.ts';
import type { Schedule } from './subscription.ts';

/** As many as anybody's holidays, and as many as stand in a list of dates to skip. */
const DAYS_CAP = 60;

/**
 * The same schedule with every slot before a day left out, so that it goes on by itself then. Throws
 * where that is too long to be kept as dates.
 */
export function silentUntil(
  schedule: Schedule,
  now: Temporal.Instant,
  day: Temporal.PlainDate,
): Schedule {
  const silenced = nextSlots(schedule, now, DAYS_CAP + 1)
    .map((slot) => slot.day)
    .filter((one) => Temporal.PlainDate.compare(one, day) < 0)
    .map(String);
  const today = now.toZonedDateTimeISO(schedule.zone).toPlainDate().toString();
  const ahead = schedule.skipDates.filter((date) => date >= today);
  const skipDates = [...new Set([...ahead, ...silenced])].sort();
  if (skipDates.length <= DAYS_CAP) return { ...schedule, skipDates };
  throw new UserError({
    where: 'until',
    what: `until a day so far off would leave out more than ${DAYS_CAP} editions`,
    remedy: 'pause it without a day, and resume it when you want it again',
  });
}
