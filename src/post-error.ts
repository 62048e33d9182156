import type { PostedMessage } from './contract.ts';

/**
 * A post that did not go through and may be tried again. Where trying again cannot help (no such
 * channel, bad token) a `UserError` is thrown instead.
 */
export class PostError extends Error {
  override readonly name = 'PostError';
  /** `not-sent`: the service refused it for now. `unknown`: it may have been posted all the same. */
  readonly outcome: 'not-sent' | 'unknown';
  /** Seconds that the service asks to wait, where it says so. */
  readonly retryAfter: number | null;
  /** The messages of the document that were posted before, in order. */
  readonly posted: readonly PostedMessage[];

  constructor(
    message: string,
    fault: {
      outcome: 'not-sent' | 'unknown';
      retryAfter: number | null;
      posted: readonly PostedMessage[];
      cause: unknown;
    },
  ) {
    super(message, { cause: fault.cause });
    this.outcome = fault.outcome;
    this.retryAfter = fault.retryAfter;
    this.posted = fault.posted;
  }
}
