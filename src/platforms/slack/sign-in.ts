import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { assertNever, UserError } from '../../errors.ts';
import { badTokenError } from './bad-token.ts';
import { readSlackFault, type SlackFault } from './slack-fault.ts';

/** Who the bot is, as `auth.test` tells: the one call that every start makes. */
export interface Identity {
  /** Ends in a slash. */
  readonly apiUrl: string;
  readonly botUserId: string | null;
  readonly botId: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
}

const answer = z.object({
  user_id: z.string().nullish(),
  bot_id: z.string().nullish(),
  team_id: z.string().nullish(),
  team: z.string().nullish(),
});

const SLACK_API_URL = 'https://slack.com/api/';
const TRIES = 3;
const PAUSE_MS = 500;

/**
 * The addresses at which the Web API may answer. A path is taken as it is given; where only a host
 * is given, Slack's own layout is tried first and then the host's root.
 */
export function apiUrlCandidates(apiUrl: string | undefined): readonly string[] {
  if (apiUrl === undefined) return [SLACK_API_URL];
  const url = new URL(apiUrl);
  if (url.pathname !== '/') return [apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`];
  return [`${url.origin}/api/`, `${url.origin}/`];
}

/**
 * Finds the Web API and who the token belongs to. Rejects with a `UserError` where the token is
 * refused or nothing that speaks for Slack answers.
 */
export async function signIn(input: {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly clientOptions: WebClientOptions;
  readonly pause: (milliseconds: number) => Promise<void>;
}): Promise<Identity> {
  let last: { readonly fault: SlackFault; readonly cause: unknown } | null = null;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    for (const apiUrl of apiUrlCandidates(input.apiUrl)) {
      try {
        return await identify(apiUrl, input);
      } catch (cause) {
        const fault = readSlackFault(cause);
        if (fault.type === 'refused' && fault.error !== 'unknown_method') {
          throw refusal(fault, cause);
        }
        last = { fault, cause };
      }
    }
    if (attempt < TRIES) await input.pause(attempt * PAUSE_MS);
  }
  throw new UserError(
    {
      ...(input.apiUrl === undefined ? {} : { where: 'SLACK_API_URL' }),
      what: `Slack's Web API did not answer (${last === null ? 'no answer' : describe(last.fault)})`,
      remedy:
        input.apiUrl === undefined
          ? 'check that this machine can reach https://slack.com, then start again'
          : 'check that the address is right and its server runs, then start again',
    },
    { cause: last?.cause },
  );
}

async function identify(
  apiUrl: string,
  { token, clientOptions }: { token: string; clientOptions: WebClientOptions },
): Promise<Identity> {
  const client = new WebClient(token, { ...clientOptions, slackApiUrl: apiUrl });
  const told = answer.parse(await client.auth.test());
  return {
    apiUrl,
    botUserId: told.user_id ?? null,
    botId: told.bot_id ?? null,
    teamId: told.team_id ?? null,
    teamName: told.team ?? null,
  };
}

function refusal(fault: Extract<SlackFault, { type: 'refused' }>, cause: unknown): UserError {
  return (
    badTokenError(fault, 'bot', cause) ??
    new UserError(
      {
        where: 'SLACK_BOT_TOKEN',
        what: `Slack refused to sign in (${fault.error})`,
        remedy: 'look that word up at https://docs.slack.dev/reference/methods/auth.test',
      },
      { cause },
    )
  );
}

function describe(fault: SlackFault): string {
  switch (fault.type) {
    case 'refused':
      return fault.error;
    case 'rate-limited':
      return 'rate limited';
    case 'unreachable':
    case 'unclear':
      return fault.reason;
    default:
      return assertNever(fault);
  }
}
