import { slotInstant } from '../subscriptions/slots.ts';
import type { Schedule } from '../subscriptions/subscription.ts';
import type { Chat, ChatMessage } from './chat.ts';
import type { PlaygroundClock } from './clock.ts';
import type { JumpReport } from './wire.ts';

/** Where a digest goes in the playground. */
export interface DigestChannel {
  readonly chat: Pick<Chat, 'transcript'>;
  readonly channelId: string;
  /** Anybody who sees the channel. */
  readonly readerId: string;
}

/** The slot's own minute: what the bot posted in it was posted by its schedule. */
const MINUTE_MS = 60_000;

/**
 * Sets the clock to a day's digest, or to another time of that day, and has the bot look what is due, as it does each minute. Tells
 * whether the digest came, had come before, or is missing somewhere (the log says why).
 */
export function createDigestJump(parts: {
  readonly clock: PlaygroundClock;
  readonly schedule: Pick<Schedule, 'time' | 'zone'>;
  readonly channels: readonly DigestChannel[];
  readonly tick: () => Promise<void>;
}): (day: string, time?: string) => Promise<JumpReport> {
  const postsOf = ({ chat, channelId, readerId }: DigestChannel): readonly ChatMessage[] =>
    chat.transcript(channelId, readerId).filter(({ author, private: own }) => author.bot && !own);

  async function jump(day: string, time: string): Promise<JumpReport> {
    const { zone } = parts.schedule;
    const slot = slotInstant({ time, zone }, Temporal.PlainDate.from(day));
    parts.clock.set(slot);
    const start = slot.epochMilliseconds;
    const inSlot = ({ postedAt }: ChatMessage): boolean =>
      postedAt >= start && postedAt < start + MINUTE_MS;
    const before = parts.channels.map(postsOf);
    await parts.tick();
    const arrived = parts.channels.map(
      (each, at) => postsOf(each).length > (before[at]?.length ?? 0),
    );
    if (arrived.every(Boolean)) return { day, time, outcome: 'arrived' };
    if (arrived.some(Boolean)) return { day, time, outcome: 'arrived-in-part' };
    const earlier = before.every((posts) => posts.some(inSlot));
    return { day, time, outcome: earlier ? 'posted-before' : 'missing' };
  }

  // One after the other, so that each counts its own posts.
  let last: Promise<unknown> = Promise.resolve();
  return (day, time = parts.schedule.time) => {
    const turn = last.then(() => jump(day, time));
    last = turn.catch(() => undefined);
    return turn;
  };
}
