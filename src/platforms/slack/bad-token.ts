import { UserError } from '../../errors.ts';
import type { SlackFault } from './slack-fault.ts';

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
