/** What each minute does. */
export interface Minute {
  /** Finds what has become due and hands it to the worker. Never rejects. */
  tick(): Promise<void>;
  /** When a tick last went through; null before the first. */
  lastTickAt(): Temporal.Instant | null;
}

/** A clock that goes back by less is being corrected, and no slot is passed over by it. */
const SET_BACK = { seconds: 30 };

/** Ticks come one after the other, also where one takes longer than a minute. */
export function createMinute(parts: {
  readonly now: () => Temporal.Instant;
  /** Puts what is due into the ledger. */
  readonly plan: (now: Temporal.Instant) => Promise<unknown>;
  /**
   * The newest moment that the store knows of: another process, or this one before it was started anew,
   * may have had a clock that ran ahead. Null where it knows of none.
   */
  readonly newestKnown: () => Promise<Temporal.Instant | null>;
  /** The clock was set back. */
  readonly replan: (now: Temporal.Instant) => Promise<unknown>;
  readonly wake: () => void;
  readonly failed: (error: unknown) => void;
}): Minute {
  const { now } = parts;
  let newest: Temporal.Instant | null = null;
  let lastTickAt: Temporal.Instant | null = null;
  let ticking: Promise<void> = Promise.resolve();

  async function tick(): Promise<void> {
    const at = now();
    try {
      newest ??= await parts.newestKnown();
      const setBack = newest && Temporal.Instant.compare(at, newest.subtract(SET_BACK)) < 0;
      if (setBack) await parts.replan(at);
      newest = at;
      await parts.plan(at);
      lastTickAt = at;
    } catch (error) {
      parts.failed(error);
    }
    parts.wake();
  }

  return {
    tick() {
      ticking = ticking.then(tick);
      return ticking;
    },
    lastTickAt: () => lastTickAt,
  };
}
