const FIRST_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Stops what is done daily, and waits for what is under way. */
export interface Daily {
  stop(): Promise<void>;
}

/**
 * Does work once a day, for the first time when a start has long been over. `stopping` tells the work to
 * end early; a failure is told, and tried again the next day.
 */
export function startDaily(
  work: (stopping: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): Daily {
  const stopping = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  const begin = (): void => {
    underWay = work(stopping.signal).catch(failed);
  };
  const first = setTimeout(begin, FIRST_MS);
  const daily = setInterval(begin, DAY_MS);
  first.unref();
  daily.unref();
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(daily);
      stopping.abort();
      await underWay;
    },
  };
}
