import { UserError } from './errors.ts';

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

  constructor(
    message: string,
    fault: {
      outcome: 'not-sent' | 'unknown';
      retryAfter: number | null;
      cause: unknown;
    },
  ) {
    super(message, { cause: fault.cause });
    this.outcome = fault.outcome;
    this.retryAfter = fault.retryAfter;
  }
}

/** `mayPost` said no: the post is another's now, and what was left of it was not sent. */
export class PostWithheld extends Error {
  override readonly name = 'PostWithheld';
}

/** A channel that is gone, archived or closed to us: nobody but people there can change that. */
export class ClosedChannel extends UserError {
  override readonly name = 'ClosedChannel';
}
