import { once } from 'node:events';
import type { Server } from 'node:http';
import { HTTPReceiver, type Logger as SdkLogger } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Transport } from './transport.ts';

/** How long requests that are half-way in may take when the bot stops. */
const LAST_REQUESTS_MS = 1000;

/** Requests over HTTP, each with a signature that Bolt checks; a wrong one is answered with 401. */
export function createHttpTransport(options: {
  readonly signingSecret: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly path: string;
  readonly sdkLogger: SdkLogger;
  readonly logger: Logger;
}): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [options.path],
    port: options.port,
    logger: options.sdkLogger,
  });
  let server: Server | null = null;

  return {
    type: 'http',
    receiver,
    async open() {
      try {
        server = await receiver.start(options.port);
      } catch (cause) {
        throw listeningError(cause, options.port);
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

function listeningError(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return cause;
  const what =
    code === 'EADDRINUSE'
      ? `port ${port} is in use`
      : `port ${port} may not be opened by this user`;
  return new UserError({ where: 'PORT', what, remedy: 'set another port' }, { cause });
}
