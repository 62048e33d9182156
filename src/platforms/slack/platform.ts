import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Handlers, Platform } from '../../contract.ts';
import type { HttpRoute } from '../../http-route.ts';
import type { Logger } from '../../logger.ts';
import { callFailure } from './call-failure.ts';
import type { SlackConfig } from './config.ts';
import { createHttpTransport } from './http-transport.ts';
import { CHANNEL_GAP_MS, WORKSPACE_POSTS_PER_MINUTE } from './limits.ts';
import { listen } from './listen.ts';
import { checkAccess } from './places/access.ts';
import { authorityOver } from './places/authority.ts';
import { zoneOf } from './places/zone.ts';
import { createDeliver, type Deliver } from './posting/deliver.ts';
import { findPosted } from './posting/find-posted.ts';
import { createPace, type PaceLimits } from './posting/pace.ts';
import { createPostGate } from './posting/post-gate.ts';
import { removeMessage } from './posting/remove-message.ts';
import { renderPost } from './render.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { createSeenEvents } from './seen-events.ts';
import { createSender, type Sender } from './send.ts';
import { type Identity, signIn } from './sign-in.ts';
import { createSocketTransport } from './socket-transport.ts';
import { createThreads } from './threads.ts';
import type { Transport } from './transport.ts';
import { createWork } from './work.ts';

/** Longest wait for one answer of Slack's Web API. */
const CALL_TIMEOUT_MS = 10_000;
const SLACK_PACE: PaceLimits = {
  channelGapMs: CHANNEL_GAP_MS,
  postsPerMinute: WORKSPACE_POSTS_PER_MINUTE,
};
/** How long answers may still wait for a rate limit when the bot stops. */
const LAST_WAITS_MS = 2_500;

/**
 * Slack, over Socket Mode or HTTP, whichever the config says. `now` is in milliseconds and tells how
 * long events are remembered.
 */
export function createSlackPlatform(options: {
  readonly config: SlackConfig;
  readonly logger: Logger;
  readonly now?: () => number;
  /** What else is answered on the port that Slack's requests come to. */
  readonly routes?: readonly HttpRoute[];
  /** Slack's own limits where it is left out. */
  readonly pace?: PaceLimits;
}): Platform {
  const { config, now = Date.now } = options;
  const logger = options.logger.child({ platform: 'slack' });
  const sdkLogger = createSdkLogger(logger);
  const stopping = new AbortController();
  const pause = async (milliseconds: number): Promise<void> => {
    await sleep(milliseconds, undefined, { signal: stopping.signal });
  };
  const clientOptions: WebClientOptions = {
    logger: sdkLogger,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const work = createWork();
  const pace = createPace(options.pace ?? SLACK_PACE);
  const gate = createPostGate({
    pace,
    now: () => performance.now(),
    sleep: pause,
  });
  let transport: Transport | null = null;
  let connection: Connection | null = null;

  function connected(): Connection {
    if (connection === null) throw new Error('the Slack platform was not started');
    return connection;
  }
  async function inHand<Result>(job: Promise<Result>): Promise<Result> {
    work.hold(job);
    return job;
  }

  return {
    name: 'slack',
    shareLimits: pace.shareWith,

    async start(handlers: Handlers) {
      const identity = await signIn({
        token: config.botToken,
        apiUrl: config.apiUrl,
        clientOptions,
        pause,
      });
      stopping.signal.throwIfAborted();
      const atApi = { ...clientOptions, slackApiUrl: identity.apiUrl };
      const clientWith: ClientWith = (fetch) =>
        new WebClient(config.botToken, fetch ? { ...atApi, fetch } : atApi);
      const client = clientWith();
      const sender = createSender({ client, gate, logger, pause });
      const deliver = createDeliver({ clientWith, gate, logger });
      connection = { client, identity, sender, deliver };
      transport =
        config.transport.type === 'socket'
          ? createSocketTransport({
              appToken: config.transport.appToken,
              clientOptions: atApi,
              sdkLogger,
              logger,
              now,
              pause,
            })
          : createHttpTransport({
              ...config.transport,
              routes: options.routes ?? [],
              sdkLogger,
              logger,
            });
      const app = new App({
        receiver: transport.receiver,
        authorize: async () => ({
          botToken: config.botToken,
          ...(identity.botId === null ? {} : { botId: identity.botId }),
          ...(identity.botUserId === null ? {} : { botUserId: identity.botUserId }),
        }),
        clientOptions: { ...atApi, fetch: fetchInTime },
        logger: sdkLogger,
        convoStore: false,
      });
      listen({
        app,
        client,
        identity,
        handlers,
        sender,
        seen: createSeenEvents(now),
        threads: createThreads({ client, identity, logger, now }),
        work,
        logger,
        authority: (who, channelId) => authorityOver(client, who, channelId),
        zoneOf: (userId) => zoneOf(client, userId),
        pause,
      });
      await transport.open();
      logger.info(
        { team: identity.teamName, teamId: identity.teamId, mode: transport.type },
        'connected to Slack',
      );
    },

    async stop() {
      gate.close();
      await transport?.close();
      await Promise.race([work.finished(), sleep(LAST_WAITS_MS, undefined, { ref: false })]);
      // Who still waits for a rate limit then would keep the bot from stopping at all.
      stopping.abort();
      await work.finished();
    },

    isConnected: () => transport?.isOpen() ?? false,

    post: async (channelId, document, how) => inHand(connected().deliver(channelId, document, how)),

    async findPosted(channelId, _document, sought) {
      try {
        return await inHand(findPosted(connected(), channelId, sought));
      } catch (cause) {
        throw callFailure(cause, 'what was posted', channelId);
      }
    },

    remove: async (channelId, message) =>
      inHand(removeMessage(connected().client, channelId, message)),

    checkAccess: async (channelId) => checkAccess(connected(), channelId),

    tell: async (userId, document) => inHand(connected().sender.tell(userId, renderPost(document))),
  };
}

/** What there is once the bot has signed in. */
interface Connection {
  readonly client: WebClient;
  readonly identity: Identity;
  readonly sender: Sender;
  readonly deliver: Deliver;
}

type ClientWith = (fetch?: NonNullable<WebClientOptions['fetch']>) => WebClient;

/** Bolt answers response URLs by this; without a limit a dead one would keep a reply in hand. */
const fetchInTime: NonNullable<WebClientOptions['fetch']> = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(CALL_TIMEOUT_MS) });
