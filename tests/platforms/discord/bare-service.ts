import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** A request that the bot made: `POST /interactions/1/token/callback`, without version and query. */
export interface Call {
  readonly route: string;
  readonly body: unknown;
}

/**
 * The least that a service must do to be taken for Discord: a few routes at the root of an origin,
 * payloads with nothing in them that may be left out. The bot has to run against any such service.
 */
export interface BareService {
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** Sends an event to the bot. */
  dispatch(type: string, payload: object): void;
  /** Resolves with the first call to a route, made already or later. */
  called(route: RegExp): Promise<Call>;
  close(): Promise<void>;
}

type Answer = readonly [status: number, body?: unknown, headers?: Record<string, string>];

export const SHERPA_ID = '900000000000000001';
export const TOKEN = 'any-token-will-do';

const sent = z.object({ op: z.number(), d: z.unknown() });

/** `answer` may answer a call in another way than with success. */
export async function startBareService(
  answer: (call: Call) => Answer | null = () => null,
): Promise<BareService> {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<WebSocket>();
  let messages = 0;
  let sequence = 0;

  const server = createServer(async (request, response) => {
    const call = { route: routeOf(request), body: await bodyOf(request) };
    const [status, body, headers] = answer(call) ?? usual(call.route);
    calls.push(call);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
    for (const look of waiting) look();
  });
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    sockets.add(socket);
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (data) => {
      const { op } = sent.parse(JSON.parse(String(data)));
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) send('READY', ready);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  const ready = {
    v: 10,
    session_id: 'session',
    user: { id: SHERPA_ID, username: 'sherpa' },
    guilds: [],
  };

  function send(type: string, payload: object): void {
    sequence += 1;
    for (const socket of sockets) {
      socket.send(JSON.stringify({ op: 0, t: type, s: sequence, d: payload }));
    }
  }

  function usual(route: string): Answer {
    if (route === 'GET /gateway/bot') {
      const session_start_limit = {
        total: 1000,
        remaining: 999,
        reset_after: 86_400_000,
        max_concurrency: 1,
      };
      return [200, { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit }];
    }
    if (route.endsWith('/commands')) return [200, []];
    if (route.endsWith('/callback')) return [204];
    if (/^(POST|PATCH) \/(channels|webhooks)\//.test(route)) {
      messages += 1;
      return [200, { id: `7000000000000000${10 + messages}` }];
    }
    return [404, { message: '404: Not Found', code: 0 }];
  }

  return {
    apiUrl: `http://127.0.0.1:${port}`,
    calls,
    dispatch: send,
    called(route) {
      const { promise, resolve } = Promise.withResolvers<Call>();
      const look = () => {
        const call = calls.find((made) => route.test(made.route));
        if (call) resolve(call);
      };
      waiting.add(look);
      look();
      return promise.finally(() => waiting.delete(look));
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function routeOf({ method, url }: IncomingMessage): string {
  const { pathname } = new URL(url ?? '/', 'http://service');
  return `${method} ${pathname.replace(/^\/v\d+/, '')}`;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  return request.headers['content-type'] === 'application/json' ? json(request) : null;
}
