/** What the platform has in hand, so that stopping can wait for it. */
export interface Work {
  /**
   * Runs a job in a turn of the event loop of its own. Requests that arrive together are thus all
   * acknowledged before the first of them is worked on, and new ones between any two. A job must not
   * reject.
   */
  take(job: () => Promise<void>): void;
  /** Resolves when no job is left. */
  finished(): Promise<void>;
}

export function createWork(): Work {
  const waiting: (() => Promise<void>)[] = [];
  const running = new Set<Promise<void>>();
  let idle = Promise.withResolvers<void>();
  idle.resolve();

  const settle = (): void => {
    if (waiting.length === 0 && running.size === 0) idle.resolve();
  };

  /** Starts one job and leaves the next for the next turn, after the sockets have been read. */
  function next(): void {
    const job = waiting.shift();
    if (!job) return;
    const promise = job().finally(() => {
      running.delete(promise);
      settle();
    });
    running.add(promise);
    if (waiting.length > 0) setImmediate(next);
  }

  return {
    take(job) {
      if (waiting.length === 0 && running.size === 0) idle = Promise.withResolvers<void>();
      waiting.push(job);
      if (waiting.length === 1) setImmediate(next);
    },
    finished: () => idle.promise,
  };
}
