import { once } from 'node:events';
import type { Server } from 'node:http';
import { HTTPReceiver, type Logger as SdkLogger } from '@slack/bolt';
import type { HttpRoute } from '../../http-route.ts';
import type { Logger } from '../../logger.ts';
import { portError } from '../../port-error.ts';
import type { Transport } from './transport.ts';

/** How long requests that are half-way in may take when the bot stops. */
const LAST_REQUESTS_MS = 1000;

/** Requests over HTTP, each with a signature that Bolt checks; a wrong one is answered with 401. */
export function createHttpTransport(options: {
  readonly signingSecret: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Left out: every address of the machine. */
  readonly host?: string | undefined;
  readonly path: string;
  /** What else is answered on this port. */
  readonly routes?: readonly HttpRoute[];
  readonly sdkLogger: SdkLogger;
  readonly logger: Logger;
}): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [options.path],
    port: options.port,
    customRoutes: (options.routes ?? []).map(({ path, handle }) => ({
      path,
      method: ['GET', 'HEAD'],
      handler: handle,
    })),
    logger: options.sdkLogger,
  });
  let server: Server | null = null;

  return {
    type: 'http',
    receiver,
    async open() {
      try {
        const { port, host } = options;
        server = await receiver.start({ port, ...(host === undefined ? {} : { host }) });
      } catch (cause) {
        throw portError(cause, options.port);
      }
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      options.logger.info({ port, path: options.path }, 'listening for requests from Slack');
    },
    isOpen: () => server?.listening ?? false,
    async close() {
      if (server === null) return;
      const closed = receiver.stop();
      const late = AbortSignal.timeout(LAST_REQUESTS_MS);
      await Promise.race([closed, once(late, 'abort')]);
      server.closeAllConnections();
      server = null;
      await closed;
    },
  };
}
