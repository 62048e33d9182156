/** Wakes who rests, and tells who waits when all that was rung for is done. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring. */
  rung(): Promise<void>;
  /** Times that it has rung. */
  readonly rings: number;
  /** Rings, and resolves when `answered` was called for that ring or a later one. */
  ringAndWait(): Promise<void>;
  /** All that was rung for until then is done. */
  answered(rings: number): void;
}

export function createBell(): Bell {
  let rings = 0;
  let next = Promise.withResolvers<void>();
  let waiting: { readonly since: number; readonly resolve: () => void }[] = [];

  function ring(): void {
    rings += 1;
    next.resolve();
    next = Promise.withResolvers();
  }

  return {
    ring,
    rung: () => next.promise,
    get rings() {
      return rings;
    },
    ringAndWait() {
      ring();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ since: rings, resolve });
      return promise;
    },
    answered(until) {
      for (const { since, resolve } of waiting) if (since <= until) resolve();
      waiting = waiting.filter(({ since }) => since > until);
    },
  };
}
