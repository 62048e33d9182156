/** What the platform has in hand, so that stopping can wait for it. */
export interface Work {
  /**
   * Runs a job once requests have stopped coming in, each in a turn of the event loop of its own.
   * Requests that arrive together are thus all acknowledged before the first of them is worked on,
   * and new ones between any two. A job must not reject.
   */
  take(job: () => Promise<void>): void;
  /** Counts something that has begun already as in hand. */
  hold(begun: Promise<unknown>): void;
  /** Resolves when no job is left. */
  finished(): Promise<void>;
}

/** So many turns may pass without work while requests come in, until the queue is empty again. */
const TURNS_LEFT_TO_REQUESTS = 40;

export function createWork(): Work {
  const waiting: (() => Promise<void>)[] = [];
  let inHand = 0;
  let idle = Promise.withResolvers<void>();
  let arrived = false;
  let leftToRequests = 0;

  function begin(): void {
    if (inHand === 0) idle = Promise.withResolvers<void>();
    inHand += 1;
  }

  function end(): void {
    inHand -= 1;
    if (inHand === 0) idle.resolve();
  }

  /** Starts one job, or leaves this turn to the requests; the sockets are read before the next turn. */
  function next(): void {
    if (arrived && leftToRequests < TURNS_LEFT_TO_REQUESTS) {
      arrived = false;
      leftToRequests += 1;
      setImmediate(next);
      return;
    }
    arrived = false;
    const job = waiting.shift();
    if (!job) return;
    job().then(end, end);
    if (waiting.length > 0) setImmediate(next);
    else leftToRequests = 0;
  }

  return {
    take(job) {
      begin();
      arrived = true;
      waiting.push(job);
      if (waiting.length === 1) setImmediate(next);
    },
    hold(begun) {
      begin();
      begun.then(end, end);
    },
    finished: () => (inHand === 0 ? Promise.resolve() : idle.promise),
  };
}
