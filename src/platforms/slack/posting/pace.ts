/** What a workspace takes of us. */
export interface PaceLimits {
  /** Between two posts into one channel, in milliseconds. */
  readonly channelGapMs: number;
  /** Over all channels, our answers to people among them. */
  readonly postsPerMinute: number;
}

/**
 * When a post that nobody waits for may go. Pure but for what it has been told; every time is in
 * milliseconds on one clock that never goes back. Slack counts a call some time between its start and
 * its answer: gaps and the minute are counted from the answer, and what is under way counts as now.
 */
export interface Pace {
  /** The earliest start of a post into any channel; `Infinity` where an answer must come first. */
  workspaceReadyAt(now: number): number;
  /** The same as far as this channel alone is concerned. */
  channelReadyAt(channelId: string): number;
  started(channelId: string, now: number): void;
  answered(channelId: string, now: number): void;
  /** So many processes post into the workspace, each its part. */
  shareWith(processes: number): void;
  /** Slack asked to wait: nothing is ready before then. */
  hold(until: number): void;
  /** Until when Slack asked to wait; long ago where it did not. */
  heldUntil(): number;
}

const MINUTE_MS = 60_000;
/** A part of the workspace's minute that is left to answers: one in thirty. */
const LEFT_TO_ANSWERS = 30;
/** A minute's posts are not sent in one burst: they go at most at twice the even pace. */
const CATCHING_UP = 2;

export function createPace({ channelGapMs, postsPerMinute }: PaceLimits): Pace {
  let processes = 1;
  const share = (): number =>
    Math.max(
      1,
      Math.floor((postsPerMinute - Math.ceil(postsPerMinute / LEFT_TO_ANSWERS)) / processes),
    );
  const gapMs = (): number => (MINUTE_MS / postsPerMinute / CATCHING_UP) * processes;
  const channels = new Map<string, number>();
  /** When the posts of the last minute were answered, oldest first. */
  let answeredAt: number[] = [];
  let underWay = 0;
  let lastStart = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;

  function forgetBefore(now: number): void {
    answeredAt = answeredAt.filter((at) => at > now - MINUTE_MS);
    for (const [channelId, readyAt] of channels) if (readyAt <= now) channels.delete(channelId);
  }

  return {
    workspaceReadyAt(now) {
      if (answeredAt[0] !== undefined && answeredAt[0] <= now - MINUTE_MS) forgetBefore(now);
      const tooMany = answeredAt.length + underWay - share();
      const roomAt =
        tooMany < 0 ? now : (answeredAt[tooMany] ?? Number.POSITIVE_INFINITY) + MINUTE_MS;
      return Math.max(heldUntil, lastStart + gapMs(), roomAt);
    },
    channelReadyAt: (channelId) => channels.get(channelId) ?? Number.NEGATIVE_INFINITY,
    started(channelId, now) {
      underWay += 1;
      lastStart = now;
      channels.set(channelId, Number.POSITIVE_INFINITY);
    },
    answered(channelId, now) {
      underWay -= 1;
      answeredAt.push(now);
      channels.set(channelId, now + channelGapMs);
    },
    shareWith(count) {
      processes = Math.max(1, count);
    },
    hold(until) {
      heldUntil = Math.max(heldUntil, until);
    },
    heldUntil: () => heldUntil,
  };
}
