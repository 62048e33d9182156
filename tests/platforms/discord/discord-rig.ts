import { vi } from 'vitest';
import type { CommandDeclaration, Handlers, Platform } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/platform.ts';
import {
  type DiscordStandIn,
  startDiscordStandIn,
} from '../../../src/playground/discord/stand-in.ts';
import type { Rig, RigSetup } from '../rig.ts';

/** A rig with what only Discord has. */
export interface DiscordRig extends Rig {
  readonly discord: DiscordStandIn;
  /** What the adapter logged, a line an entry. */
  readonly log: readonly string[];
}

const CHANNELS = [
  { name: 'newsdesk' },
  { name: 'defence-desk' },
  { name: 'closed', access: 'read-only' },
  { name: 'sealed', access: 'no-history' },
  ...Array.from({ length: 40 }, (_, n) => ({ name: `fan-out-${n + 1}` })),
] as const;

/** Starts the adapter against a stand-in of its own. */
export async function startDiscordRig({
  handlers,
  commands,
  deadlineMs,
  rateLimits = false,
}: {
  handlers: Handlers;
  commands: readonly CommandDeclaration[];
  deadlineMs?: number;
  /** Whether the service refuses what comes too fast. */
  rateLimits?: boolean;
}): Promise<DiscordRig> {
  const discord = await startDiscordStandIn({
    now: Date.now,
    channels: CHANNELS,
    rateLimits,
    ...(deadlineMs === undefined ? {} : { acknowledgeWithinMs: deadlineMs }),
  });
  const { token } = discord.credentials;
  const log: string[] = [];
  const logger = createLogger(
    { level: 'debug', secrets: [token] },
    { write: (line) => log.push(line) },
  );
  let platform: Platform;
  async function begin(): Promise<void> {
    const config = { token, guildId: undefined, apiUrl: discord.apiUrl };
    platform = createDiscordPlatform({ config, logger, commands });
    await platform.start(handlers);
  }
  await begin();

  const [person, other] = discord.people();
  const channel = discord.channels().find(({ directWith }) => directWith === undefined);
  const closed = discord.channels().find(({ name }) => name === 'closed');
  const direct = discord.channels().find(({ directWith }) => directWith === person?.id);
  if (!channel || !closed || !direct || !person || !other)
    throw new Error('the server lacks somebody');

  return {
    discord,
    log,
    chat: discord,
    get platform() {
      return platform;
    },
    channelId: channel.id,
    unknownChannelId: '1111111111111111111',
    closedChannelId: closed.id,
    personId: person.id,
    otherPersonId: other.id,
    directChannelId: direct.id,
    order: discord.order,
    postPath: (channelId) => `/channels/${channelId}/messages`,
    historyPath: (channelId) => `/channels/${channelId}/messages`,
    readPath: (channelId, messageId) => `/channels/${channelId}/messages/${messageId}`,
    goesOnAt: ({ id }) => id,
    async botSays({ channelId, text, as }) {
      if (as === 'another') {
        discord.sayAsBot({ channelId, name: 'Another bot', text, mention: true });
        return;
      }
      const response = await fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: `<@${discord.credentials.applicationId}> ${text}` }),
      });
      if (!response.ok) throw new Error(`Sherpa could not say it: ${response.status}`);
    },
    connected: () =>
      vi.waitFor(
        () => {
          if (discord.connections() === 0) throw new Error('no connection is ready');
        },
        { timeout: 30_000, interval: 10 },
      ),
    async restart() {
      await platform.stop();
      await begin();
    },
    async close() {
      await platform.stop();
      await discord.stop();
    },
  };
}

/** How the platform suite gets at Discord. */
export const discordSetup: RigSetup = {
  start: startDiscordRig,
  async withWrongToken() {
    const discord = await startDiscordStandIn({ now: Date.now });
    const platform = createDiscordPlatform({
      config: { token: 'wrong', guildId: undefined, apiUrl: discord.apiUrl },
      logger: createLogger({ level: 'silent', secrets: [] }, { write() {} }),
      commands: [],
    });
    return {
      platform,
      async close() {
        await platform.stop();
        await discord.stop();
      },
    };
  },
};
