import { type InlineInput, instant, list, notice } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { skippedSlot } from '../../subscriptions/skipped-time.ts';
import { nextSlots, type Slot } from '../../subscriptions/slots.ts';
import type { Schedule } from '../../subscriptions/subscription.ts';
import { writeWeekday } from '../dates.ts';

const SHOWN = 3;

/** The next three times, each in the reader's own zone and in the subscription's. */
export const nextEditions = (schedule: Schedule, now: Temporal.Instant): Block =>
  list(nextSlots(schedule, now, SHOWN).map((slot) => slotLine(slot, schedule)));

/** `Mon 1 Dec 2025, 07:00 in Europe/London; for you 1 Dec 2025, 12:30`. */
const slotLine = (slot: Slot, { zone }: Pick<Schedule, 'zone'>): InlineInput => [
  `${slotText(slot, zone)}; for you `,
  instant(slot.at),
];

/** `Mon 1 Dec 2025, 07:00 in Europe/London`. */
export function slotText({ at }: Pick<Slot, 'at'>, zone: string): string {
  const there = at.toZonedDateTimeISO(zone);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${writeWeekday(there.toPlainDate().toString())}, ${time} in ${zone}`;
}

/** Where the clock skips the time of an edition: that it comes later that day. */
export function skippedTimeNotice(schedule: Schedule, now: Temporal.Instant): Block | null {
  const slot = skippedSlot(schedule, now);
  if (!slot) return null;
  const { time, zone } = schedule;
  const clock = slot.at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return notice(
    'caution',
    `On ${writeWeekday(slot.day.toString())} the clocks of ${zone} skip ${time}: the edition of that day comes at ${clock}.`,
  );
}
