import { type DailySchedule, slotInstant } from '../delivery/due.ts';
import type { Chat } from './chat.ts';
import type { PlaygroundClock } from './clock.ts';
import type { JumpReport } from './wire.ts';

/** Where a digest goes in the playground. */
export interface DigestChannel {
  readonly chat: Pick<Chat, 'transcript'>;
  readonly channelId: string;
  /** Anybody who sees the channel. */
  readonly readerId: string;
}

/**
 * Sets the clock to a day's digest and has the bot look what is due, as it does each minute. Tells
 * whether the digest came, had come before, or is missing (the log says why).
 */
export function createDigestJump(parts: {
  readonly clock: PlaygroundClock;
  readonly schedule: DailySchedule;
  readonly channels: readonly DigestChannel[];
  readonly tick: () => Promise<void>;
}): (day: string) => Promise<JumpReport> {
  const visited = new Set<string>();
  const posts = (): number =>
    parts.channels
      .flatMap(({ chat, channelId, readerId }) => chat.transcript(channelId, readerId))
      .filter(({ author }) => author.bot).length;

  async function jump(day: string): Promise<JumpReport> {
    parts.clock.set(slotInstant(parts.schedule, Temporal.PlainDate.from(day)));
    const before = posts();
    await parts.tick();
    const arrived = posts() > before;
    const known = visited.has(day);
    if (arrived) visited.add(day);
    return { day, outcome: arrived ? 'arrived' : known ? 'posted-before' : 'missing' };
  }

  // One after the other, so that each counts its own posts.
  let last: Promise<unknown> = Promise.resolve();
  return (day) => {
    const turn = last.then(() => jump(day));
    last = turn.catch(() => undefined);
    return turn;
  };
}
