/**
 * Slack sends an event again at once, after a minute and after five minutes where it is not sure that
 * it arrived (https://docs.slack.dev/apis/events-api/#retries): twice that span is remembered.
 */
const REMEMBERED_MS = 12 * 60_000;
/** About 200 bytes each; at the cap the oldest are forgotten first. */
const REMEMBERED_EVENTS = 20_000;

/** Events in hand and done, so that each is handled once. */
export interface SeenEvents {
  /**
   * Claims an event by its keys (its id, and the message it is about). Null where another delivery
   * of it is in hand or has succeeded.
   */
  claim(keys: readonly string[]): Claim | null;
}

export interface Claim {
  /** Handling failed: a later delivery of the event may be handled again. */
  release(): void;
}

/** `now` is in milliseconds and never goes back. */
export function createSeenEvents(now: () => number): SeenEvents {
  const seen = new Map<string, number>();

  function forgetOld(): void {
    const horizon = now() - REMEMBERED_MS;
    for (const [key, at] of seen) {
      if (at > horizon && seen.size <= REMEMBERED_EVENTS) return;
      seen.delete(key);
    }
  }

  return {
    claim(keys) {
      forgetOld();
      if (keys.some((key) => seen.has(key))) return null;
      for (const key of keys) seen.set(key, now());
      return {
        release() {
          for (const key of keys) seen.delete(key);
        },
      };
    },
  };
}
