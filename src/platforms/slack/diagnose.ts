import { setTimeout as pause } from 'node:timers/promises';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { UserError } from '../../errors.ts';
import type { Diagnosis, Finding } from '../../finding.ts';
import type { Logger } from '../../logger.ts';
import { createServiceClock } from '../../service-clock.ts';
import { badTokenError } from './bad-token.ts';
import type { SlackConfig } from './config.ts';
import { BOT_SCOPES } from './manifest.ts';
import { checkAccess } from './places/access.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { type Identity, signIn } from './sign-in.ts';
import { readSlackFault } from './slack-fault.ts';

const CALL_TIMEOUT_MS = 10_000;

/**
 * Looks whether the tokens, the scopes and the channels are as they must be, beside a bot that may be
 * running; posts nothing.
 */
export async function diagnoseSlack({
  config,
  channelIds,
  now,
  logger,
}: {
  readonly config: SlackConfig;
  readonly channelIds: readonly string[];
  readonly now: () => Temporal.Instant;
  readonly logger: Logger;
}): Promise<Diagnosis> {
  const clock = createServiceClock();
  const clientOptions: WebClientOptions = {
    logger: createSdkLogger(logger),
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 1 },
    rejectRateLimitedCalls: true,
    async fetch(url, init) {
      const response = await fetch(url, init);
      clock.heard(response.headers.get('date'), now());
      return response;
    },
  };
  const findings: Finding[] = [];
  try {
    const { botToken: token, apiUrl } = config;
    const identity = await signIn({ token, apiUrl, clientOptions, pause });
    const { teamName, teamId } = identity;
    findings.push(ok('Slack token', `the bot of ${teamName ?? 'a workspace'} (${teamId ?? '?'})`));
    const atApi = { ...clientOptions, slackApiUrl: identity.apiUrl };
    const client = new WebClient(token, atApi);
    findings.push(await scopesFinding(client));
    findings.push(await transportFinding(config.transport, atApi));
    for (const channelId of channelIds) {
      findings.push(await channelFinding({ client, identity }, channelId));
    }
  } catch (error) {
    findings.push(failed('Slack token', error));
  }
  return { findings, clockAheadMs: clock.aheadMs() };
}

const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says });

/** A person can mend a `UserError`; of anything else it is not known whether it is wrong. */
function failed(check: string, error: unknown): Finding {
  return error instanceof UserError
    ? { check, state: 'wrong', says: error.message }
    : { check, state: 'unchecked', says: 'Slack could not be asked; try again in a minute' };
}

async function scopesFinding(client: WebClient): Promise<Finding> {
  const check = 'Slack scopes';
  // The Web client reads them from the header X-OAuth-Scopes, which comes with every answer.
  const { response_metadata: told } = await client.auth.test();
  if (!told?.scopes) {
    return { check, state: 'unchecked', says: 'the service does not tell which were granted' };
  }
  const granted = new Set(told.scopes);
  const missing = BOT_SCOPES.filter((scope) => !granted.has(scope));
  if (missing.length === 0) return ok(check, `all ${BOT_SCOPES.length} are granted`);
  return {
    check,
    state: 'wrong',
    says: `the token lacks ${missing.join(', ')}; paste what \`sherpa slack manifest\` prints under "App Manifest" at api.slack.com/apps, and press "Reinstall" under "Install App"`,
  };
}

async function transportFinding(
  transport: SlackConfig['transport'],
  options: WebClientOptions,
): Promise<Finding> {
  if (transport.type === 'http') {
    return {
      check: 'Slack requests',
      state: 'unchecked',
      says: 'whether SLACK_SIGNING_SECRET is right shows with the first request alone: save the manifest, and Slack checks the address',
    };
  }
  const check = 'Slack app token';
  try {
    // It gives an address for a connection, and makes none.
    await new WebClient(transport.appToken, options).apps.connections.open({});
    return ok(check, 'opens Socket Mode');
  } catch (cause) {
    const fault = readSlackFault(cause);
    if (fault.type !== 'refused') return failed(check, cause);
    const known = badTokenError(fault, 'app', cause);
    return {
      check,
      state: 'wrong',
      says:
        known?.message ??
        `Slack does not open Socket Mode (${fault.error}); turn it on at api.slack.com/apps, your app, "Socket Mode"`,
    };
  }
}

async function channelFinding(
  connection: { readonly client: WebClient; readonly identity: Identity },
  channelId: string,
): Promise<Finding> {
  const check = `slack:${channelId}`;
  try {
    const access = await checkAccess(connection, channelId);
    if (!access.may) {
      const { what, remedy } = access.refusal;
      return { check, state: 'wrong', says: `${what}; ${remedy}` };
    }
    return ok(check, `may post in ${access.name === null ? 'it' : `#${access.name}`}`);
  } catch (error) {
    return failed(check, error);
  }
}
