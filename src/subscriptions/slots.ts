import { isSilentOn } from './silence.ts';
import { type Schedule, type Subscription, WEEKDAYS } from './subscription.ts';

/** One turn of a schedule: the local day it is for and the moment it falls on. */
export interface Slot {
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/** A schedule may skip this many days in a row; one that never comes round is a fault of its maker. */
const LOOKED_AHEAD = 800;

/**
 * The first slot after an instant, or null where none comes within two years (every day is skipped).
 * Weekdays and dates to skip are those of the zone. One slot a day: a time that comes twice in autumn
 * is the first of the two.
 */
export function nextSlot(schedule: Schedule, after: Temporal.Instant): Slot | null {
  let day = after.toZonedDateTimeISO(schedule.zone).toPlainDate();
  for (let looked = 0; looked < LOOKED_AHEAD; looked += 1) {
    if (isScheduled(schedule, day)) {
      const at = slotInstant(schedule, day);
      if (Temporal.Instant.compare(at, after) > 0) return { day, at };
    }
    day = day.add({ days: 1 });
  }
  return null;
}

/** The next few slots, soonest first; fewer where no more come. */
export function nextSlots(
  schedule: Schedule,
  after: Temporal.Instant,
  count: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  let from = after;
  while (slots.length < count) {
    const slot = nextSlot(schedule, from);
    if (!slot) break;
    slots.push(slot);
    from = slot.at;
  }
  return slots;
}

/** The next few slots of a subscription: a day whose edition is out already has none any more. */
export function slotsAhead(
  { schedule, nextAt }: Pick<Subscription, 'schedule' | 'nextAt'>,
  now: Temporal.Instant,
  count: number,
): readonly Slot[] {
  const isAhead = nextAt !== null && Temporal.Instant.compare(nextAt, now) > 0;
  return nextSlots(schedule, isAhead ? nextAt.subtract({ nanoseconds: 1 }) : now, count);
}

/** The first slot after an instant that is for a later day than `day`; null where none comes. */
export function nextSlotBehind(
  schedule: Schedule,
  after: Temporal.Instant,
  day: Temporal.PlainDate | null,
): Slot | null {
  let slot = nextSlot(schedule, after);
  while (slot && day && Temporal.PlainDate.compare(slot.day, day) <= 0) {
    slot = nextSlot(schedule, slot.at);
  }
  return slot;
}

/** The local day of a slot, from its moment. */
export const slotDay = (schedule: Schedule, at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(schedule.zone).toPlainDate();

function isScheduled(schedule: Schedule, day: Temporal.PlainDate): boolean {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return (
    weekday !== undefined &&
    schedule.days.includes(weekday) &&
    !schedule.skipDates.includes(day.toString()) &&
    !isSilentOn(schedule, day)
  );
}

/**
 * The moment of a day's slot. A time that the clock skips in spring is the first valid minute after
 * the gap; one that comes twice in autumn is the first of the two.
 */
export function slotInstant(
  { time, zone }: Pick<Schedule, 'time' | 'zone'>,
  day: Temporal.PlainDate,
): Temporal.Instant {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.toInstant();
  return (zoned.getTimeZoneTransition('previous') ?? zoned).toInstant();
}
