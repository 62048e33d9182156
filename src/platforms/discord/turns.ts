import { setTimeout as delay } from 'node:timers/promises';

/** Work waits for acknowledgements of others no longer than a person would not notice. */
const PATIENCE_MS = 50;

/** The order of work: acknowledgements first, for which Discord gives 3 s, then one job at a time. */
export interface Turns {
  /** Lets nobody have a turn, within patience, until this acknowledgement has arrived or failed. */
  holdFor(acknowledgement: Promise<unknown>): void;
  /**
   * Waits for a turn of the event loop of one's own, first come, first served. Between any two turns
   * the sockets are read, so what arrives meanwhile is acknowledged before more is worked on.
   */
  takeTurn(): Promise<void>;
}

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let quiet = Promise.withResolvers<void>();

  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }

  function arrived(): void {
    underWay -= 1;
    if (underWay === 0) quiet.resolve();
  }

  return {
    holdFor(acknowledgement) {
      if (underWay === 0) quiet = Promise.withResolvers<void>();
      underWay += 1;
      acknowledgement.then(arrived, arrived);
    },
    async takeTurn() {
      if (underWay > 0) await Promise.race([quiet.promise, delay(PATIENCE_MS)]);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) setImmediate(next);
      });
    },
  };
}
