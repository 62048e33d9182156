/** About one post a second a channel, where it is switched on. */
export interface PostRate {
  /** Counts a post; returns 0, or the whole seconds to wait where it is one too many. */
  take(channelId: string): number;
}

export function createPostRate(options: {
  /** null takes any number. */
  readonly perSecond: number | null;
  readonly now: () => number;
}): PostRate {
  const { perSecond, now } = options;
  const posts = new Map<string, number[]>();
  return {
    take(channelId) {
      if (perSecond === null) return 0;
      const recent = (posts.get(channelId) ?? []).filter((at) => now() - at < 1000);
      posts.set(channelId, recent);
      if (recent.length >= perSecond) return 1;
      recent.push(now());
      return 0;
    },
  };
}
