import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { CommandDeclaration, Handlers, Platform } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { type ApiAddress, findApi } from './api-address.ts';
import { createClient } from './client.ts';
import type { DiscordConfig } from './config.ts';
import { describeError } from './failure.ts';
import { completeReady, emptyPayload } from './gateway-payload.ts';
import { createInHand } from './in-hand.ts';
import { createInteractionCalls } from './interaction-calls.ts';
import { answerInteraction } from './interactions.ts';
import { postDocument } from './post.ts';
import { answerQuestion } from './questions.ts';
import { readInteraction } from './read-interaction.ts';
import { readQuestion } from './read-message.ts';
import { createRecentIds } from './recent-ids.ts';
import { registerWhereChanged } from './register.ts';
import { createRests, isApi, type Rests } from './rest.ts';
import { explainStart } from './start-error.ts';
import { createTurns } from './turns.ts';

/** About 100 bytes each; a resumed connection replays far fewer events. */
const REMEMBERED_EVENTS = 10_000;
/** Commands that are not registered by then are registered while the bot already works. */
const REGISTRATION_PATIENCE_MS = 5_000;
/** How long Discord may take to say goodbye. */
const GOODBYE_MS = 1_000;
/** How long answers may still wait for a rate limit when the bot stops. */
const LAST_WAITS_MS = 2_500;

interface Connection {
  readonly api: ApiAddress;
  readonly rests: Rests;
}

/** Who the gateway says we are. */
const ready = z.object({
  user: z.object({ id: z.string(), username: z.string().nullish() }),
  application: z.object({ id: z.string() }).nullish(),
});
type Identity = z.infer<typeof ready>;

/**
 * Discord over the gateway. The connection is discord.js's; what arrives is read from its payloads,
 * because discord.js drops messages of channels that it was not told of before.
 */
export function createDiscordPlatform({
  config,
  logger,
  commands,
}: {
  config: DiscordConfig;
  logger: Logger;
  commands: readonly CommandDeclaration[];
}): Platform {
  const inHand = createInHand((error) => {
    logger.error({ err: describeError(error) }, 'discord: an event could not be answered');
  });
  const recent = createRecentIds(REMEMBERED_EVENTS);
  let connecting: Promise<Connection> | null = null;
  let client: Client | null = null;
  const lastCall = new AbortController();
  const pause = async (milliseconds: number): Promise<void> => {
    await delay(milliseconds, undefined, { signal: lastCall.signal });
  };
  let stopping = false;

  const connect = (): Promise<Connection> => {
    connecting ??= findApi(config.apiUrl, isApi).then((api) => ({
      api,
      rests: createRests(api, config.token),
    }));
    return connecting;
  };

  /** Hands what arrives to the handlers; resolves when the gateway has said who we are. */
  function receive(client: Client, rests: Rests, handlers: Handlers): Promise<Identity> {
    const turns = createTurns();
    const calls = createInteractionCalls(rests.answering, turns.holdFor);
    const identified = Promise.withResolvers<Identity>();
    let botUserId: string | null = null;
    client.ws.on(GatewayDispatchEvents.Ready, (payload: unknown) => {
      const identity = ready.parse(payload);
      completeReady(payload, identity.user.id);
      botUserId = identity.user.id;
      identified.resolve(identity);
    });
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
      const incoming = readInteraction(payload);
      emptyPayload(payload);
      if (!incoming) return logger.debug('discord: an interaction of an unknown kind');
      if (stopping || !recent.isNew(incoming.handle.id)) return;
      inHand.run(() => answerInteraction(incoming, { handlers, calls, turns, logger }));
    });
    client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => {
      if (botUserId === null) return emptyPayload(payload);
      const conversation = { botUserId, places: placesOf(client) };
      const incoming = readQuestion(payload, botUserId, conversation.places);
      emptyPayload(payload);
      if (!incoming || stopping || !recent.isNew(incoming.messageId)) return;
      inHand.run(() => answerQuestion(incoming, { handlers, rests, conversation, pause, logger }));
    });
    return identified.promise;
  }

  /** A bot without fresh commands still serves the ones it had, so a failure is only logged. */
  async function register({ user, application }: Identity, { repeatable }: Rests): Promise<void> {
    try {
      await registerWhereChanged(repeatable, {
        // The two ids are the same but for applications made before 2016.
        applicationId: application?.id ?? user.id,
        commands,
        target: config.guildId ? { type: 'guild', guildId: config.guildId } : { type: 'global' },
        logger,
      });
    } catch (error) {
      logger.error(
        { err: describeError(error) },
        'discord: commands could not be registered; try `sherpa discord register`',
      );
    }
  }

  return {
    name: 'discord',
    async start(handlers) {
      const { api, rests } = await connect();
      client = createClient(api, logger);
      const identified = receive(client, rests, handlers);
      try {
        await client.login(config.token);
      } catch (error) {
        rests.close();
        throw explainStart(error, config.apiUrl);
      }
      const identity = await identified;
      logger.info({ bot: identity.user.username }, 'connected to Discord');
      const registered = Promise.withResolvers<void>();
      inHand.run(() => register(identity, rests).finally(registered.resolve));
      await Promise.race([
        registered.promise,
        delay(REGISTRATION_PATIENCE_MS, undefined, { ref: false }),
      ]);
    },
    async stop() {
      stopping = true;
      // To discord.js every closed connection is one to make again; this one is not.
      client?.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([client?.destroy(), delay(GOODBYE_MS, undefined, { ref: false })]);
      await Promise.race([inHand.finished(), delay(LAST_WAITS_MS, undefined, { ref: false })]);
      // Who still waits for a rate limit then would keep the bot from stopping at all.
      lastCall.abort();
      await inHand.finished();
      (await connecting)?.rests.close();
    },
    async post(channelId, document, skip = 0) {
      const { rests } = await connect();
      const post = postDocument(rests, { channelId, document, skip }, logger);
      inHand.run(() => post.then(ignore, ignore));
      return post;
    },
  };
}

/** The caller hears of the outcome; stopping only waits for it. */
const ignore = (): void => {};

/** Names of roles and channels as far as the gateway has told them. */
const placesOf = (client: Client) => ({
  channel(id: string): string | null {
    const channel = client.channels.cache.get(id);
    return channel && 'name' in channel ? channel.name : null;
  },
  role(id: string): string | null {
    for (const guild of client.guilds.cache.values()) {
      const role = guild.roles.cache.get(id);
      if (role) return role.name;
    }
    return null;
  },
});
