import { z } from 'zod';
import type { Handlers, Platform } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import type { SlackConfig } from '../../../src/platforms/slack/config.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/platform.ts';
import type { PaceLimits } from '../../../src/platforms/slack/posting/pace.ts';
import {
  type SlackStandIn,
  type SlackStandInOptions,
  startSlackStandIn,
} from '../../../src/playground/slack/stand-in.ts';
import type { Rig, RigSetup } from '../rig.ts';

/** A rig with what only Slack has. */
export interface SlackRig extends Rig {
  readonly slack: SlackStandIn;
  /** What the adapter logged, a line an entry. */
  readonly log: readonly string[];
  /** Where the bot takes requests over HTTP; null over a socket. */
  requestUrl(): string | null;
}

type Mode = SlackConfig['transport']['type'];

export function slackConfig(slack: SlackStandIn, mode: Mode): SlackConfig {
  const { botToken, appToken, signingSecret } = slack.credentials;
  return {
    botToken,
    apiUrl: slack.apiUrl,
    transport:
      mode === 'socket'
        ? { type: 'socket', appToken }
        : { type: 'http', signingSecret, port: 0, path: '/slack/events' },
  };
}

/** No test waits for Slack's limits but those that are about them. */
const AT_ONCE = { channelGapMs: 0, postsPerMinute: 60_000 };

const CHANNELS = [
  { name: 'newsdesk' },
  { name: 'defence-desk' },
  { name: 'closed', botIsMember: false, createdBy: 'Boris' },
];

/** Those that the manifest asks for, and the app-level token's: what works here works with them. */
const SCOPES = [
  ...z
    .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
    .parse(slackManifest([], { transport: { type: 'socket' } })).oauth_config.scopes.bot,
  'connections:write',
];

/** Starts the adapter against a stand-in of its own. */
export async function startSlackRig(
  mode: Mode,
  handlers: Handlers,
  options: SlackStandInOptions = {},
  pace: PaceLimits = AT_ONCE,
): Promise<SlackRig> {
  const slack = await startSlackStandIn({ channels: CHANNELS, scopes: SCOPES, ...options });
  const log: string[] = [];
  const { botToken, appToken, signingSecret } = slack.credentials;
  const logger = createLogger(
    { level: 'debug', secrets: [botToken, appToken, signingSecret] },
    { write: (line) => log.push(line) },
  );
  let platform: Platform;

  const requestUrl = (): string | null => {
    const last = log.findLast((line) => line.includes('listening for requests'));
    if (last === undefined) return null;
    const { port, path } = z.object({ port: z.int(), path: z.string() }).parse(JSON.parse(last));
    return `http://127.0.0.1:${port}${path}`;
  };
  async function begin(): Promise<void> {
    platform = createSlackPlatform({ config: slackConfig(slack, mode), logger, pace });
    await platform.start(handlers);
    const url = requestUrl();
    if (url !== null) await slack.deliverOver({ type: 'http', requestUrl: url });
  }
  await begin();

  const [channel] = slack.channels();
  const direct = slack.channels().find(({ directWith }) => directWith !== undefined);
  const closed = slack.channels().find(({ name }) => name === 'closed');
  const person = slack.people().find(({ id }) => id === direct?.directWith);
  const other = slack.people().find(({ id }) => id !== person?.id);
  if (!channel || !direct || !person || !other) throw new Error('the workspace lacks somebody');

  return {
    slack,
    log,
    requestUrl,
    chat: slack,
    get platform() {
      return platform;
    },
    channelId: channel.id,
    unknownChannelId: 'C0NOSUCH00',
    closedChannelId: closed?.id ?? 'C0NOSUCH01',
    personId: person.id,
    otherPersonId: other.id,
    directChannelId: direct.id,
    order: (fault) => slack.order(fault),
    postPath: () => 'chat.postMessage',
    readPath: () => 'conversations.replies',
    historyPath: () => 'conversations.history',
    goesOnAt: ({ id, threadId }) => threadId ?? id,
    async botSays({ channelId, text, as }) {
      slack.sayAsBot({ channelId, text, as: as === 'sherpa' ? 'self' : 'another', mention: true });
    },
    connected: () => (mode === 'socket' ? slack.connected() : Promise.resolve()),
    async restart() {
      await platform.stop();
      await begin();
    },
    async close() {
      await platform.stop();
      await slack.stop();
    },
  };
}

/** How the platform suite gets at Slack. */
export const slackSetup = (mode: Mode): RigSetup => ({
  start: ({ handlers, deadlineMs }) =>
    startSlackRig(mode, handlers, deadlineMs === undefined ? {} : { deadlineMs }),
  async withWrongToken() {
    const slack = await startSlackStandIn();
    const config = { ...slackConfig(slack, mode), botToken: 'xoxb-000-000-wrong' };
    const logger = createLogger({ level: 'silent', secrets: [] }, { write() {} });
    const platform = createSlackPlatform({ config, logger });
    return {
      platform,
      async close() {
        await platform.stop();
        await slack.stop();
      },
    };
  },
});
