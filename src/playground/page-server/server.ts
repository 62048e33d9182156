import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { SSEStreamingApi } from 'hono/streaming';
import { closeNow, listenLocally } from '../local-server.ts';
import { type PageParts, pageRoutes } from './routes.ts';

export interface PageServer {
  /** With the port that was free, e.g. `http://127.0.0.1:4321`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the page on loopback, on the port or, where that is taken, on any free one. */
export async function servePage(parts: PageParts, port: number): Promise<PageServer> {
  const streams = new Set<SSEStreamingApi>();
  const server = createServer(getRequestListener(pageRoutes(parts, streams).fetch));
  const bound = await listenLocally(server, port).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return listenLocally(server, 0);
    }
    throw error;
  });
  return {
    address: `http://127.0.0.1:${bound}`,
    async stop() {
      for (const stream of streams) stream.abort();
      await closeNow(server);
    },
  };
}
