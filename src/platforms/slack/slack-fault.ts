import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { UserError } from '../../errors.ts';

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
    const code = causeCode(error.original);
    const type = NEVER_CONNECTED.has(code ?? '') ? 'unreachable' : 'unclear';
    return { type, reason: code ?? error.original.message };
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

const BAD_BOT_TOKEN = {
  where: 'SLACK_BOT_TOKEN',
  remedy:
    'copy the bot token (xoxb-…) anew from api.slack.com/apps, your app, "OAuth & Permissions", and start again',
};
const BAD_APP_TOKEN = {
  where: 'SLACK_APP_TOKEN',
  remedy:
    'make an app-level token (xapp-…) with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens", and start again',
};
const BAD_TOKEN_WORDS: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token',
  not_authed: 'Slack got no token',
  account_inactive: 'the app was removed from its workspace',
  token_revoked: 'this token was revoked',
  token_expired: 'this token has expired',
  not_allowed_token_type: 'this is a token of another kind',
  team_access_not_granted: 'the app may not use this workspace',
};

/** The operator's error for a token that Slack refuses, or null where that is not what it says. */
export function badTokenError(
  fault: Extract<SlackFault, { type: 'refused' }>,
  token: 'bot' | 'app',
  cause: unknown,
): UserError | null {
  const at = token === 'bot' ? BAD_BOT_TOKEN : BAD_APP_TOKEN;
  const what = BAD_TOKEN_WORDS[fault.error];
  if (what !== undefined)
    return new UserError({ ...at, what: `${what} (${fault.error})` }, { cause });
  if (fault.error !== 'missing_scope') return null;
  const scope = fault.needed ?? (token === 'app' ? 'connections:write' : 'a scope of the manifest');
  const remedy =
    token === 'app'
      ? at.remedy
      : 'compare the app with "sherpa slack manifest", install it to the workspace again and start again';
  return new UserError({ where: at.where, what: `the token lacks ${scope}`, remedy }, { cause });
}

/** The operator's error for a channel that cannot be posted to, or null. */
export function channelError(
  fault: Extract<SlackFault, { type: 'refused' }>,
  channelId: string,
  cause: unknown,
): UserError | null {
  const where = `Slack channel ${channelId}`;
  const fail = (what: string, remedy: string) => new UserError({ where, what, remedy }, { cause });
  switch (fault.error) {
    case 'channel_not_found':
      return fail(
        'Slack knows no such channel, or hides it from the app',
        'compare the id with the one at the foot of the channel\'s details; to a private channel, invite the app with "/invite @Sherpa"',
      );
    case 'not_in_channel':
      return fail('the app is not a member', 'type "/invite @Sherpa" in that channel');
    case 'is_archived':
      return fail('the channel is archived', 'unarchive it or choose another channel');
    case 'restricted_action':
    case 'restricted_action_read_only_channel':
      return fail(
        'the workspace does not let the app post there',
        'let it in the channel\'s settings, "Posting permissions", or choose another channel',
      );
    default:
      return null;
  }
}
