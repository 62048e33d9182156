import { nextSlot, type Slot } from './slots.ts';
import type { Schedule } from './subscription.ts';

const LOOKED_AHEAD = { years: 1 } as const;

/**
 * The first slot within a year that falls into the hour that the zone's clocks skip: its moment is the
 * first valid minute behind that hour. Null where none does.
 */
export function skippedSlot(schedule: Schedule, now: Temporal.Instant): Slot | null {
  const { zone, time } = schedule;
  const here = now.toZonedDateTimeISO(zone);
  const until = here.add(LOOKED_AHEAD);
  let change = here.getTimeZoneTransition('next');
  while (change && Temporal.ZonedDateTime.compare(change, until) < 0) {
    const dayBefore = change.toPlainDate().subtract({ days: 1 });
    // Where clocks go forward at midnight the hour that is skipped ends the day before.
    for (const day of [dayBefore, change.toPlainDate()]) {
      const slot = nextSlot(
        schedule,
        day.toZonedDateTime(zone).toInstant().subtract({ seconds: 1 }),
      );
      if (slot?.day.equals(day) && clockAt(slot, zone) !== time) return slot;
    }
    change = change.getTimeZoneTransition('next');
  }
  return null;
}

const clockAt = ({ at }: Slot, zone: string): string =>
  at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
