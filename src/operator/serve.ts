import { once } from 'node:events';
import { createServer } from 'node:http';
import type { HttpRoute } from '../http-route.ts';
import { portError } from '../port-error.ts';

export interface PortServer {
  /** The one that was opened, where any was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Opens the port for these routes, where nothing else does. Rejects with a UserError where it cannot be
 * opened.
 */
export async function servePort(
  routes: readonly HttpRoute[],
  /** Port 0 for any free one; `host` left out for every address of the machine. */
  at: { readonly port: number; readonly host: string | undefined },
): Promise<PortServer> {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = byPath.get(pathname);
    if (route && (request.method === 'GET' || request.method === 'HEAD')) {
      return route.handle(request, response);
    }
    response.writeHead(route ? 405 : 404).end();
  });
  server.listen({ port: at.port, ...(at.host === undefined ? {} : { host: at.host }) });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw portError(cause, at.port);
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : at.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
