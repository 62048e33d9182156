/** What a command of the terminal works with, in the place of the process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input as text, in pieces as it arrives; to be read once. */
  readonly input: AsyncIterable<string>;
  /** Writes to standard output: what was asked for and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error: faults and notes. */
  readonly err: (text: string) => void;
  /** Columns of the terminal. */
  readonly width: number;
  readonly now: () => Temporal.Instant;
}
