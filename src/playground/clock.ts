/** The playground's clock: it runs as the real one does, but can be set to another time. */
export interface PlaygroundClock {
  now(): Temporal.Instant;
  set(instant: Temporal.Instant): void;
}

/** A clock that shows the real time until it is set. */
export function createClock(realNow: () => Temporal.Instant): PlaygroundClock {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => realNow().add(ahead),
    set(instant) {
      ahead = realNow().until(instant);
    },
  };
}
