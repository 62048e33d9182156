import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { CommandDeclaration, Platform } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { authorityOver } from './access/authority.ts';
import { checkAccess } from './access/check-access.ts';
import { createClient, isConnected } from './client.ts';
import type { DiscordConfig } from './config.ts';
import { createInHand } from './in-hand.ts';
import { type ApiAddress, findApi } from './network/api-address.ts';
import { describeError } from './network/failure.ts';
import { createRests, isApi, type Rests } from './network/rest.ts';
import { findPosted } from './posts/find-posted.ts';
import { postDocument } from './posts/post.ts';
import { explainCall } from './posts/post-failure.ts';
import { removeMessage } from './posts/remove-message.ts';
import { tell } from './posts/tell.ts';
import { type Identity, receive } from './receive.ts';
import { registerWhereChanged } from './register.ts';
import { explainStart } from './start-error.ts';
import { whoAmI } from './who-am-i.ts';

/** Commands that are not registered by then are registered while the bot already works. */
const REGISTRATION_PATIENCE_MS = 5_000;
/** How long Discord may take to say goodbye. */
const GOODBYE_MS = 1_000;
/** How long answers may still wait for a rate limit when the bot stops. */
const LAST_WAITS_MS = 2_500;

interface Connection {
  readonly api: ApiAddress;
  readonly rests: Rests;
  readonly botUserId: () => Promise<string>;
}

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
  let connecting: Promise<Connection> | null = null;
  let client: Client | null = null;
  let loggingIn: Promise<unknown> | undefined;
  const lastCall = new AbortController();
  const pause = async (milliseconds: number): Promise<void> => {
    await delay(milliseconds, undefined, { signal: lastCall.signal });
  };
  let stopping = false;

  const connect = (): Promise<Connection> => {
    connecting ??= findApi(config.apiUrl, isApi).then((api) => {
      const rests = createRests(api, config.token);
      return { api, rests, botUserId: whoAmI(() => rests.repeatable) };
    });
    return connecting;
  };

  /** Does work that stopping waits for; its outcome is the caller's. */
  async function underWay<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const task = connect().then(work);
    inHand.run(() => task.then(ignore, ignore));
    return task;
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
    shareLimits(processes) {
      void connect().then(({ rests }) => rests.shareWith(processes));
    },
    async start(handlers) {
      const { api, rests } = await connect();
      // Stopped before there was anything to disconnect.
      if (stopping) return;
      client = createClient(api, logger);
      const identified = receive(client, {
        rests,
        handlers,
        authority: (channelId, person) => authorityOver(channelId, person, rests.repeatable),
        inHand,
        isStopping: () => stopping,
        pause,
        logger,
      });
      try {
        loggingIn = client.login(config.token);
        await loggingIn;
      } catch (error) {
        rests.close();
        throw explainStart(error, config.apiUrl);
      }
      if (stopping) return;
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
      // A client that is told to disconnect before it is connected connects all the same.
      await atMost(GOODBYE_MS, loggingIn);
      // To discord.js every closed connection is one to make again; this one is not.
      client?.removeAllListeners(Events.ShardReconnecting);
      await atMost(GOODBYE_MS, client?.destroy());
      await atMost(LAST_WAITS_MS, inHand.finished());
      // Who still waits for a rate limit then would keep the bot from stopping at all.
      lastCall.abort();
      const rests = (await connecting)?.rests;
      rests?.hurry();
      await inHand.finished();
      rests?.close();
    },
    isConnected: () => !stopping && client !== null && isConnected(client),
    post: (channelId, document, options) =>
      underWay(({ rests }) => postDocument(channelId, document, options, { rests, pause, logger })),
    findPosted: (channelId, document, sought) =>
      underWay(({ rests, botUserId }) =>
        findPosted(channelId, document, sought, { rests, pause, logger, botUserId }),
      ),
    remove: (channelId, { messageId }) =>
      underWay(({ rests }) => removeMessage(channelId, messageId, rests)),
    checkAccess: (channelId) =>
      underWay(({ rests, botUserId }) =>
        checkAccess(rests.repeatable, channelId, botUserId).catch((error: unknown) => {
          throw explainCall(error, channelId, 'asking for a channel');
        }),
      ),
    tell: (userId, document) =>
      underWay(({ rests }) => tell(userId, document, { rests, pause, logger })),
  };
}

/** Waits for something, however it ends, and no longer than so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([work?.then(ignore, ignore), delay(milliseconds, undefined, { ref: false })]);
}

/** The caller hears of the outcome; stopping only waits for it. */
const ignore = (): void => {};
