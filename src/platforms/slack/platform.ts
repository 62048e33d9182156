import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Handlers, Platform } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import type { SlackConfig } from './config.ts';
import { createHttpTransport } from './http-transport.ts';
import { listen } from './listen.ts';
import { renderPost } from './render.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { createSeenEvents } from './seen-events.ts';
import { createSender, type Sender } from './send.ts';
import { signIn } from './sign-in.ts';
import { createSocketTransport } from './socket-transport.ts';
import { createThreads } from './threads.ts';
import type { Transport } from './transport.ts';
import { createWork } from './work.ts';

/** Longest wait for one answer of Slack's Web API. */
const CALL_TIMEOUT_MS = 10_000;
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
  let transport: Transport | null = null;
  let sender: Sender | null = null;

  return {
    name: 'slack',

    async start(handlers: Handlers) {
      const identity = await signIn({
        token: config.botToken,
        apiUrl: config.apiUrl,
        clientOptions,
        pause,
      });
      stopping.signal.throwIfAborted();
      const atApi = { ...clientOptions, slackApiUrl: identity.apiUrl };
      const client = new WebClient(config.botToken, atApi);
      sender = createSender({ client, logger, pause });
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
          : createHttpTransport({ ...config.transport, sdkLogger, logger });
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
        identity,
        handlers,
        sender,
        seen: createSeenEvents(now),
        threads: createThreads({ client, identity, logger, now }),
        work,
        logger,
      });
      await transport.open();
      logger.info(
        { team: identity.teamName, teamId: identity.teamId, mode: transport.type },
        'connected to Slack',
      );
    },

    async stop() {
      await transport?.close();
      await Promise.race([work.finished(), sleep(LAST_WAITS_MS, undefined, { ref: false })]);
      // Who still waits for a rate limit then would keep the bot from stopping at all.
      stopping.abort();
      await work.finished();
    },

    async post(channelId, document, skip = 0) {
      if (sender === null) throw new Error('the Slack platform was not started');
      const posting = sender.post(channelId, renderPost(document).slice(skip));
      work.hold(posting);
      return posting;
    },
  };
}

/** Bolt answers response URLs by this; without a limit a dead one would keep a reply in hand. */
const fetchInTime: NonNullable<WebClientOptions['fetch']> = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(CALL_TIMEOUT_MS) });
