import { createTask, type ScheduledTask } from 'node-cron';

/** Stops the ticking; a tick in hand goes on. */
export interface Ticker {
  stop(): Promise<void>;
}

/** A beat that comes late, because the process was busy or frozen, is not left out for it. */
const TOLERANCE_MS = 59_000;
/** How often it is looked whether beats still come. */
const LOOK_MS = 15_000;
/** After so long without one the clock was set back. */
const SILENCE_MS = 75_000;

/**
 * Calls `tick`, which never rejects, at the start of every minute. The only use of node-cron: what is due is found in the
 * store, so that daylight saving and missed minutes have one rule.
 *
 * node-cron waits for the next minute by the system's clock: where that is set back by an hour it would
 * be silent for an hour. A timer, which goes by no such clock, begins it anew then.
 */
export async function startMinuteTicks(tick: () => Promise<void>): Promise<Ticker> {
  let quietSince = performance.now();
  const beat = async (): Promise<void> => {
    // However long a tick takes, there is none to be missed meanwhile.
    quietSince = Number.POSITIVE_INFINITY;
    await tick();
    quietSince = performance.now();
  };
  const begin = (): ScheduledTask => {
    const task = createTask('* * * * *', beat, {
      name: 'digest',
      noOverlap: true,
      missedExecutionTolerance: TOLERANCE_MS,
      // After a night's sleep it would print a line for each minute of it.
      suppressMissedWarning: true,
    });
    void task.start();
    return task;
  };
  let task = begin();
  const watch = setInterval(() => {
    if (performance.now() - quietSince < SILENCE_MS) return;
    void task.destroy();
    task = begin();
    void beat();
  }, LOOK_MS);
  watch.unref();
  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
    },
  };
}
