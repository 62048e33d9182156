/** A schedule in local time: every day at this time on this zone's clock. */
export interface DailySchedule {
  /** `HH:MM` */
  readonly time: string;
  /** IANA name. */
  readonly zone: string;
}

/** One turn of a schedule: the local day it is for and the moment it falls on. */
export interface Slot {
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/**
 * The latest slot in (after, until], or null. One at the most: a tick that comes late, after sleep or
 * a step of the clock, sends the newest edition and not a flood of old ones.
 */
export function latestSlot(
  schedule: DailySchedule,
  after: Temporal.Instant,
  until: Temporal.Instant,
): Slot | null {
  const today = until.toZonedDateTimeISO(schedule.zone).toPlainDate();
  for (const day of [today, today.subtract({ days: 1 })]) {
    const at = slotInstant(schedule, day);
    const due = Temporal.Instant.compare(at, until) <= 0;
    if (due) return Temporal.Instant.compare(at, after) > 0 ? { day, at } : null;
  }
  return null;
}

/**
 * The moment of a day's slot. A time that the clock skips in spring is the first valid minute after
 * the gap; one that comes twice in autumn is the first of the two.
 */
export function slotInstant(schedule: DailySchedule, day: Temporal.PlainDate): Temporal.Instant {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(schedule.time));
  const zoned = local.toZonedDateTime(schedule.zone, { disambiguation: 'compatible' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.toInstant();
  return (zoned.getTimeZoneTransition('previous') ?? zoned).toInstant();
}
