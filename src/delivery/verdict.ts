import { UserError } from '../errors.ts';
import { ClosedChannel, PostError, PostWithheld } from '../post-error.ts';
import { backoff } from './backoff.ts';
import { ON_ITS_WAY_MS } from './ledger.ts';
import { publicReason } from './public-reason.ts';

/** What to do about a delivery that did not go through. */
export type Verdict =
  /** Somebody else has it now. */
  | { readonly type: 'leave' }
  | {
      readonly type: 'try-again';
      readonly inMs: number;
      readonly unclear: boolean;
      /** The service told us how long to wait: nothing is wrong. */
      readonly limited: boolean;
      readonly reason: string;
    }
  | { readonly type: 'give-up'; readonly reason: string }
  /** The channel is gone or closed to us: nothing more is sent there until somebody says so. */
  | { readonly type: 'pause'; readonly refusal: ClosedChannel };

/** So long after an edition is too old to be sent, what may stand of it is still looked for. */
const LAST_LOOK_MS = 60 * 60_000;
/** What fails more often for no reason that a service or we can tell is no blink of a database. */
const BLINKS = 5;
/** A token that was taken back, a scope that is missing: an operator needs time. */
const OPERATOR_MS = 5 * 60_000;

/** Decides by the error, the times it was tried, and how long the edition is still worth sending. */
export function judge(
  error: unknown,
  tried: {
    readonly attempts: number;
    /** Milliseconds until it is too old to be sent. */
    readonly worthMs: number;
    /** Whether something of it may have stood before this try. */
    readonly unclear: boolean;
    /** In [0, 1). */
    readonly random: number;
  },
): Verdict {
  const { attempts, random } = tried;
  if (error instanceof PostWithheld) return { type: 'leave' };
  if (error instanceof ClosedChannel) return { type: 'pause', refusal: error };
  const reason = publicReason(error);
  const again = (inMs: number, unclear: boolean, limited = false): Verdict => {
    // What may stand is looked for once more before it is said not to.
    const worthMs = tried.worthMs + (unclear || tried.unclear ? LAST_LOOK_MS : 0);
    return inMs > worthMs
      ? { type: 'give-up', reason }
      : { type: 'try-again', inMs, unclear, limited, reason };
  };
  if (error instanceof PostError) {
    const unclear = error.outcome === 'unknown';
    return error.retryAfter === null
      ? again(Math.max(unclear ? ON_ITS_WAY_MS : 0, backoff(attempts, random)), unclear)
      : again(Math.ceil(error.retryAfter * 1000), unclear, true);
  }
  if (error instanceof UserError)
    return again(Math.max(OPERATOR_MS, backoff(attempts, random)), true);
  // A database that was away for a moment, or a bug: neither is worth an edition while there is time.
  const usual = backoff(attempts, random);
  return again(attempts > BLINKS ? Math.max(OPERATOR_MS, usual) : usual, true);
}
