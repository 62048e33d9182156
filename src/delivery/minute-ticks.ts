import { createTask } from 'node-cron';

/** Stops the ticking; a tick in hand goes on. */
export interface Ticker {
  stop(): Promise<void>;
}

/**
 * Calls `tick` at the start of every minute. The only use of node-cron: what is due is found in the
 * store, so that daylight saving and missed minutes have one rule.
 */
export async function startMinuteTicks(tick: () => Promise<void>): Promise<Ticker> {
  const task = createTask('* * * * *', () => tick(), { name: 'digest', noOverlap: true });
  await task.start();
  return { stop: async () => await task.destroy() };
}
