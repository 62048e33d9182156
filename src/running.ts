/** What running the bot needs from the process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly out: { write(text: string): unknown };
  readonly now: () => Temporal.Instant;
}

/** A running bot or playground. */
export interface Running {
  /** Reads the packs anew; where they cannot be used, logs why and goes on with those it has. */
  reload(): Promise<void>;
  /** Finishes what is in hand and disconnects. */
  stop(): Promise<void>;
}
