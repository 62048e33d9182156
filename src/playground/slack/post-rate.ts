/** How many posts a workspace takes, where that is switched on. */
export interface PostRate {
  /** Counts a post; returns 0, or the whole seconds to wait where it is one too many. */
  take(channelId: string): number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/**
 * About one post a second a channel and several hundred a minute over all of them:
 * https://docs.slack.dev/apis/web-api/rate-limits. `null` takes any number.
 */
export function createPostRate(options: {
  readonly perSecondAndChannel: number | null;
  readonly perMinute: number | null;
  readonly now: () => number;
}): PostRate {
  const { perSecondAndChannel, perMinute, now } = options;
  const channels = new Map<string, Window>();
  const workspace = createWindow(perMinute, MINUTE_MS);

  return {
    take(channelId) {
      const at = now();
      const channel = channels.getOrInsertComputed(channelId, () =>
        createWindow(perSecondAndChannel, SECOND_MS),
      );
      const wait = Math.max(channel.waitAt(at), workspace.waitAt(at));
      if (wait > 0) return Math.ceil(wait / SECOND_MS);
      channel.count(at);
      workspace.count(at);
      return 0;
    },
  };
}

interface Window {
  /** How long a post that comes now has to wait, in milliseconds. */
  waitAt(now: number): number;
  count(now: number): void;
}

function createWindow(cap: number | null, lengthMs: number): Window {
  let counted: number[] = [];
  return {
    waitAt(now) {
      if (cap === null) return 0;
      counted = counted.filter((at) => now - at < lengthMs);
      const leaving = counted[counted.length - cap];
      return leaving === undefined ? 0 : leaving + lengthMs - now;
    },
    count(now) {
      if (cap !== null) counted.push(now);
    },
  };
}
