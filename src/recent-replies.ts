import type { Library } from './content/library.ts';
import type { Reply } from './contract.ts';

/** Beyond so many, further replies of a minute are made anew each time. */
const REPLIES_CAP = 200;

/** What a reply was made from, beside the request. */
export interface Circumstances {
  readonly library: Library;
  readonly now: Temporal.Instant;
}

/** Replies that were made from the same library within the same minute of the clock. */
export interface RecentReplies {
  /** The reply that was made to this request, or the one that `make` makes now; it may throw. */
  recall(request: string, circumstances: Circumstances, make: () => Reply): Reply;
}

/**
 * Many ask the same at the same time: when the summit begins, or when one sees another ask. What they
 * get is made once, and nothing that a reply says of time is finer than a minute.
 */
export function createRecentReplies(): RecentReplies {
  const replies = new Map<string, Reply>();
  let madeFrom: Library | null = null;
  let madeIn = Number.NaN;

  return {
    recall(request, { library, now }, make) {
      const minute = Math.floor(now.epochMilliseconds / 60_000);
      if (library !== madeFrom || minute !== madeIn) {
        replies.clear();
        madeFrom = library;
        madeIn = minute;
      }
      const known = replies.get(request);
      if (known) return known;
      const reply = make();
      if (replies.size < REPLIES_CAP) replies.set(request, reply);
      return reply;
    },
  };
}
