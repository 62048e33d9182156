/**
 * Waits for a turn of the event loop of one's own, first come, first served. Between any two turns
 * the sockets are read, so what arrives meanwhile is acknowledged before more is worked on.
 */
export type TakeTurn = () => Promise<void>;

export function createTurns(): TakeTurn {
  const waiting: (() => void)[] = [];
  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
