import { nextSlot, type Slot } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';

/** What has become due of one subscription. */
export interface Plan {
  /** Slots that were slept through, oldest first: recorded, and never sent. */
  readonly missed: readonly Slot[];
  /** The one edition to send; null where even the newest slot is too old. */
  readonly due: Slot | null;
  /** Null where no slot comes any more. */
  readonly nextAt: Temporal.Instant | null;
}

/** A bot that was down for a year leaves no more rows than these. */
const MISSED_RECORDED = 60;

/**
 * A zone's rules may have changed since `nextAt` was reckoned, and its clock be further ahead now: then
 * the slot lies a little before it. Shorter than from one day's slot to the next.
 */
const RULES_CHANGED = { hours: 3 };

/**
 * What to do about a subscription whose next slot has come. One edition at the most: after a stop the
 * newest slot is sent late if it is not older than `lateLimit`, and all before it were missed.
 */
export function planDue(
  subscription: { readonly schedule: Schedule; readonly nextAt: Temporal.Instant },
  now: Temporal.Instant,
  lateLimit: Temporal.Duration,
): Plan {
  const { schedule, nextAt } = subscription;
  const passed: Slot[] = [];
  let next = nextSlot(schedule, nextAt.subtract(RULES_CHANGED));
  while (next && Temporal.Instant.compare(next.at, now) <= 0) {
    passed.push(next);
    if (passed.length > MISSED_RECORDED + 1) passed.shift();
    next = nextSlot(schedule, next.at);
  }
  const newest = passed.at(-1);
  const isFresh = newest && Temporal.Instant.compare(now.subtract(lateLimit), newest.at) <= 0;
  return {
    missed: isFresh ? passed.slice(0, -1) : passed,
    due: isFresh ? newest : null,
    nextAt: next?.at ?? null,
  };
}
