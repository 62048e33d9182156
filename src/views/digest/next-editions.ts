import { heading, type InlineInput, instant, list, notice } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { skippedSlot } from '../../subscriptions/skipped-time.ts';
import { type Slot, slotsAhead } from '../../subscriptions/slots.ts';
import type { Schedule, Subscription } from '../../subscriptions/subscription.ts';
import { writeWeekday } from '../dates.ts';
import { clockText } from './terms.ts';

const SHOWN = 3;

/** The next three times under their zone, each in the reader's own as well. */
export const nextEditions = (
  subscription: Subscription,
  now: Temporal.Instant,
): readonly Block[] => [
  heading(`Next times in ${subscription.schedule.zone}`),
  list(slotsAhead(subscription, now, SHOWN).map((slot) => slotLine(slot, subscription.schedule))),
];

/** `Mon 1 Dec 2025, 07:00; for you 1 Dec 2025, 12:30`. */
const slotLine = (slot: Slot, { zone }: Pick<Schedule, 'zone'>): InlineInput => {
  const { day, time } = localTime(slot, zone);
  return [`${day}, ${time}; for you `, instant(slot.at)];
};

/** `Mon 1 Dec 2025, 07:00 in Europe/London`. */
export function slotText(slot: Pick<Slot, 'at'>, zone: string): string {
  const { day, time } = localTime(slot, zone);
  return `${day}, ${clockText(time, zone)}`;
}

function localTime({ at }: Pick<Slot, 'at'>, zone: string): { day: string; time: string } {
  const there = at.toZonedDateTimeISO(zone);
  return {
    day: writeWeekday(there.toPlainDate().toString()),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** Where the clock skips the time of an edition: that it comes later that day. */
export function skippedTimeNotice(schedule: Schedule, now: Temporal.Instant): Block | null {
  const slot = skippedSlot(schedule, now);
  if (!slot) return null;
  const { time, zone } = schedule;
  const { time: clock } = localTime(slot, zone);
  return notice(
    'caution',
    `On ${writeWeekday(slot.day.toString())} the clocks of ${zone} skip ${time}: the edition of that day comes at ${clock}.`,
  );
}
