import type { Schedule, Silence } from './subscription.ts';

/** Whether a schedule is paused for a time on this day. */
export function isSilentOn(
  { silence }: Pick<Schedule, 'silence'>,
  day: Temporal.PlainDate,
): boolean {
  const date = day.toString();
  return silence !== undefined && silence.from <= date && date < silence.until;
}

/** The pause for a time that has not ended yet, begun or not; null where there is none. */
export function silenceAhead(
  { silence, zone }: Pick<Schedule, 'silence' | 'zone'>,
  now: Temporal.Instant,
): Silence | null {
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  return silence !== undefined && silence.until > today ? silence : null;
}

/** The same schedule without its pause: the dates that its people leave out stay. */
export function withoutSilence({ silence: _, ...schedule }: Schedule): Schedule {
  return schedule;
}
