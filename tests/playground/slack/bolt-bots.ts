import { createServer } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { ChatMessage } from '../../../src/playground/chat.ts';
import type { SlackStandIn } from '../../../src/playground/slack/stand-in.ts';

/** Keeps the SDK's console quiet. */
export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** A client of the real SDK that gives up at the first failure. */
export function client(slack: SlackStandIn, token = slack.credentials.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    logger: quiet,
  });
}

export interface BoltBot {
  readonly app: App;
  stop(): Promise<void>;
}

/**
 * A Bolt app over Socket Mode, connected. `pongWithinMs` is how long the client waits for a pong and
 * before it reconnects; the SDK's 5 s where it is left out.
 */
export async function boltOverSocket(
  slack: SlackStandIn,
  listen: (app: App) => void,
  pongWithinMs?: number,
): Promise<BoltBot> {
  const receiver = new SocketModeReceiver({
    appToken: slack.credentials.appToken,
    logger: quiet,
    ...(pongWithinMs === undefined ? {} : { clientPingTimeout: pongWithinMs }),
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.credentials.botToken,
    receiver,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl },
    ignoreSelf: false,
  });
  app.error(async () => {});
  listen(app);
  await app.start();
  return {
    app,
    stop: async () => {
      await app.stop();
    },
  };
}

/** A Bolt app behind an HTTP receiver, its Request URL verified. */
export async function boltOverHttp(
  slack: SlackStandIn,
  listen: (app: App) => void,
  signingSecret = slack.credentials.signingSecret,
): Promise<BoltBot & { readonly requestUrl: string }> {
  const port = await freePort();
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger: quiet,
    unhandledRequestTimeoutMillis: 60_000,
  });
  const app = new App({
    token: slack.credentials.botToken,
    receiver,
    logger: quiet,
    clientOptions: { slackApiUrl: slack.apiUrl },
    ignoreSelf: false,
  });
  app.error(async () => {});
  listen(app);
  await app.start({ port, host: '127.0.0.1' });
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  return {
    app,
    requestUrl,
    stop: async () => {
      await app.stop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

/** Resolves with the first message that this person sees and that satisfies `wanted`. */
export function messageWhere(
  slack: SlackStandIn,
  seen: { channelId: string; personId: string },
  wanted: (message: ChatMessage) => boolean,
): Promise<ChatMessage> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = slack.transcript(seen.channelId, seen.personId).find(wanted);
      if (!found) return;
      stop();
      resolve(found);
    };
    const stop = slack.subscribe(look);
    look();
  });
}

/** The ids that most tests need. */
export function placesAndPeople(slack: SlackStandIn) {
  const [newsdesk, defenceDesk, direct] = slack.channels().map((channel) => channel.id);
  const [asha, boris] = slack.people().map((person) => person.id);
  if (!newsdesk || !defenceDesk || !direct || !asha || !boris) throw new Error('nobody is here');
  return { newsdesk, defenceDesk, direct, asha, boris };
}
