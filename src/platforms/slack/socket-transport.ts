import { once } from 'node:events';
import { type Logger as SdkLogger, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { UserError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { badTokenError } from './bad-token.ts';
import { readSlackFault } from './slack-fault.ts';
import type { Transport } from './transport.ts';

/** A connection that lasted this long was a good one: the next attempt starts at once. */
const SETTLED_MS = 30_000;
const LONGEST_PAUSE_MS = 30_000;
/** Failures that a connection leaves behind which Slack greeted and which then soon ended: 1 s of pause. */
const AFTER_GREETING = 2;
const CLOSE_HANDSHAKE_MS = 500;

/**
 * Socket Mode. The SDK's own reconnecting is off: it waits 5 s before the first attempt, in which
 * every command fails before the eyes of whoever typed it (Slack renews connections every few
 * hours), and it ends the process where Slack answers the attempt with an HTTP error.
 */
export function createSocketTransport(options: {
  readonly appToken: string;
  readonly clientOptions: WebClientOptions;
  readonly sdkLogger: SdkLogger;
  readonly logger: Logger;
  readonly now: () => number;
  /** Rejects when the platform stops. */
  readonly pause: (milliseconds: number) => Promise<void>;
}): Transport {
  const { logger, now, pause } = options;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: options.sdkLogger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { ...options.clientOptions, retryConfig: { retries: 0 } },
    },
  });
  const { client } = receiver;
  let closing = false;
  let opened = false;
  let connected = false;
  let reconnecting = false;
  let connectedAt = 0;
  let failures = 0;

  async function reconnect(): Promise<void> {
    failures = now() - connectedAt >= SETTLED_MS ? 0 : Math.min(failures, AFTER_GREETING);
    while (!closing) {
      await pause(failures === 0 ? 0 : Math.min(500 * 2 ** (failures - 1), LONGEST_PAUSE_MS));
      failures += 1;
      try {
        await client.start();
        if (closing) return await disconnect();
        connectedAt = now();
        connected = true;
        logger.info('the socket to Slack is connected again');
        return;
      } catch (error) {
        const err = error ?? new Error('the socket closed before Slack greeted');
        logger.warn({ err, failures }, 'could not connect the socket to Slack; trying again');
      }
    }
  }

  async function disconnect(): Promise<void> {
    const late = AbortSignal.timeout(CLOSE_HANDSHAKE_MS);
    await Promise.race([client.disconnect(), once(late, 'abort')]);
    // A second call cuts a connection whose other end does not answer the farewell.
    if (late.aborted) await client.disconnect();
  }

  client.on('disconnected', () => {
    connected = false;
    if (closing || !opened || reconnecting) return;
    logger.info('the socket to Slack was closed; connecting again');
    reconnecting = true;
    reconnect()
      .catch((err: unknown) => {
        if (!closing) logger.error({ err }, 'gave up connecting the socket to Slack');
      })
      .finally(() => {
        reconnecting = false;
      });
  });

  return {
    type: 'socket',
    receiver,
    async open() {
      try {
        await client.start();
      } catch (cause) {
        throw openingError(cause);
      }
      connectedAt = now();
      connected = true;
      opened = true;
    },
    isOpen: () => connected,
    async close() {
      closing = true;
      connected = false;
      await disconnect();
    },
  };
}

function openingError(cause: unknown): unknown {
  if (cause === undefined) {
    return new UserError({
      what: "Slack's socket closed before it was ready",
      remedy: 'check that Socket Mode is on at api.slack.com/apps, your app, "Socket Mode"',
    });
  }
  const fault = readSlackFault(cause);
  if (fault.type !== 'refused') {
    return new UserError(
      {
        what: `Slack gave no address for the socket (${fault.type})`,
        remedy: 'check that this machine can reach Slack, then start again',
      },
      { cause },
    );
  }
  return (
    badTokenError(fault, 'app', cause) ??
    new UserError(
      {
        where: 'SLACK_APP_TOKEN',
        what: `Slack refused to open the socket (${fault.error})`,
        remedy: 'turn Socket Mode on at api.slack.com/apps, your app, "Socket Mode"',
      },
      { cause },
    )
  );
}
