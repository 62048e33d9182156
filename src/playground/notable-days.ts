import type { PackMeta } from '../content/schema/pack.ts';
import type { Schedule } from '../subscriptions/subscription.ts';

/** A day worth jumping to. */
export interface NotableDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly label: string;
}

/** More days than these are not offered of a long summit; any day can be typed. */
const MOST_SUMMIT_DAYS = 5;

/** The eve of the summit, its days, the day after, and today. */
export function notableDays(
  { start, end }: Pick<PackMeta['summit'], 'start' | 'end'>,
  today: Temporal.PlainDate,
): readonly NotableDay[] {
  const first = Temporal.PlainDate.from(start);
  const length = first.until(end, { largestUnit: 'days' }).days + 1;
  const days = Array.from({ length: Math.min(length, MOST_SUMMIT_DAYS) }, (_, at): NotableDay => {
    const label = length === 1 ? 'Summit' : `Summit, day ${at + 1}`;
    return { day: first.add({ days: at }).toString(), label };
  });
  return [
    { day: first.subtract({ days: 1 }).toString(), label: 'The eve' },
    ...days,
    { day: Temporal.PlainDate.from(end).add({ days: 1 }).toString(), label: 'The day after' },
    { day: today.toString(), label: 'Today' },
  ];
}

/** The day that it is in the digest's zone. */
export const dayAt = (
  instant: Temporal.Instant,
  { zone }: Pick<Schedule, 'zone'>,
): Temporal.PlainDate => instant.toZonedDateTimeISO(zone).toPlainDate();
