import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { NeverSent } from './posting/guarded-fetch.ts';

/** What came of a call to Slack that failed. */
export type SlackFault =
  /** Slack says why in a word, such as `channel_not_found`. */
  | { readonly type: 'refused'; readonly error: string; readonly needed: string | null }
  /** Not done; `retryAfter` in seconds, where Slack says. */
  | { readonly type: 'rate-limited'; readonly retryAfter: number | null }
  /** Slack was not reached, so nothing was done. */
  | { readonly type: 'unreachable'; readonly reason: string }
  /** It broke off half-way: whether Slack did what was asked is not known. */
  | { readonly type: 'unclear'; readonly reason: string };

/** Words by which Slack says that it failed itself, perhaps after doing what was asked. */
const ITS_OWN_FAILURES = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Tells the failures of the Web client apart. Anything else is a bug and thrown on. */
export function readSlackFault(error: unknown): SlackFault {
  if (error instanceof WebAPIRateLimitedError) {
    return { type: 'rate-limited', retryAfter: error.retryAfter };
  }
  if (error instanceof WebAPIHTTPError) {
    return { type: 'unclear', reason: `HTTP status ${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const { original } = error;
    const code = causeCode(original);
    const never = original instanceof NeverSent || NEVER_CONNECTED.has(code ?? '');
    return { type: never ? 'unreachable' : 'unclear', reason: code ?? original.message };
  }
  if (error instanceof WebAPIPlatformError) {
    const { error: word, response_metadata: metadata } = error.data;
    if (word === 'ratelimited' || word === 'rate_limited') {
      return { type: 'rate-limited', retryAfter: metadata?.retryAfter ?? null };
    }
    if (!/^[a-z0-9_:.-]+$/i.test(word) || ITS_OWN_FAILURES.has(word)) {
      return { type: 'unclear', reason: word.slice(0, 80) };
    }
    const needed = 'needed' in error.data ? error.data.needed : null;
    return { type: 'refused', error: word, needed: typeof needed === 'string' ? needed : null };
  }
  // The Web client has no error class for a 429 that names no time.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) {
    return { type: 'rate-limited', retryAfter: null };
  }
  throw error;
}

/** The system's code for a connection that failed, from wherever fetch keeps it. */
function causeCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return causeCode(at.errors[0]);
  }
  return null;
}
