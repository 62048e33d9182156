import { notice } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { silenceAhead } from '../../subscriptions/silence.ts';
import type { Silence, Subscription } from '../../subscriptions/subscription.ts';
import { writeDate, writeWeekday } from '../dates.ts';

/** The days of a pause for a time: `Mon 1 Dec 2025`, `1–14 Dec 2025`. */
export function silenceDays({ from, until }: Silence): string {
  const last = Temporal.PlainDate.from(until).subtract({ days: 1 }).toString();
  return from === last ? writeWeekday(from) : writeDate(`${from}/${last}`);
}

/** That a digest is paused for a time, or will be; null where it is not. */
export function silenceNotice(
  { schedule, paused }: Subscription,
  now: Temporal.Instant,
): Block | null {
  const silence = paused === null ? silenceAhead(schedule, now) : null;
  if (silence === null) return null;
  const why = silence.reason === null ? '' : ` (${withoutStop(silence.reason)})`;
  return notice(
    'caution',
    `Paused for ${silenceDays(silence)}${why}; goes on by itself on ${writeWeekday(silence.until)}, or at once with /summit digest resume.`,
  );
}

/** A reason as it was typed, to stand within a sentence of ours. */
export const withoutStop = (reason: string): string => reason.replace(/[.\s]+$/, '');
