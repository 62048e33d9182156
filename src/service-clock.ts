/** How far our clock is from a service's, by the `Date` of its answers, which counts whole seconds. */
export interface ServiceClock {
  /** Takes the answer's `Date`, and when we had it. */
  heard(date: string | null, at: Temporal.Instant): void;
  /** Milliseconds that we are ahead, by the answer that was least late; null where none told. */
  aheadMs(): number | null;
}

/** A second that has begun is half over, on the average. */
const HALF_A_SECOND_MS = 500;

export function createServiceClock(): ServiceClock {
  let least: number | null = null;
  return {
    heard(date, at) {
      const told = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(told)) return;
      const ahead = at.epochMilliseconds - told - HALF_A_SECOND_MS;
      if (least === null || Math.abs(ahead) < Math.abs(least)) least = ahead;
    },
    aheadMs: () => least,
  };
}
