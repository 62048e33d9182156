import { Client, Events, GatewayIntentBits, Options, Partials, Status } from 'discord.js';
import type { Logger } from '../../logger.ts';
import type { ApiAddress } from './network/api-address.ts';
import { describeError } from './network/failure.ts';

/** What is kept of users, members and the rest: nothing, since payloads carry what we read. */
const KEEP_NOTHING = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: isSelf },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: isSelf },
  VoiceStateManager: 0,
};

function isSelf({ id, client }: { id: string; client: { user: { id: string } | null } }): boolean {
  return id === client.user?.id;
}

/**
 * discord.js's client for the gateway, with the least intents: messages that mention the bot and
 * direct messages come with their text without the Message Content intent.
 */
export function createClient(api: ApiAddress, logger: Logger): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits(KEEP_NOTHING),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: { api: api.base, version: api.version },
  });
  client.on(Events.Error, (error) => {
    logger.error({ err: describeError(error) }, 'discord: the client reported an error');
  });
  client.on(Events.Warn, (message) => logger.warn({ detail: message }, 'discord: a warning'));
  client.on(Events.ShardError, (error, shard) => {
    logger.error({ shard, err: describeError(error) }, 'discord: the connection has a fault');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    logger.warn({ shard }, 'discord: the connection was lost and is made again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    logger.info({ shard, replayed }, 'discord: the connection is back, nothing was missed');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    logger.error({ shard, code }, 'discord: the connection was closed for good');
  });
  client.on(Events.Debug, (message) => logger.trace({ detail: message }, 'discord: client'));
  return client;
}

/** Whether events reach the client over all of its connections. */
export const isConnected = ({ ws }: Client): boolean =>
  ws.shards.size > 0 &&
  ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds);
