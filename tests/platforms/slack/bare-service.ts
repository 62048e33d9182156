import { once } from 'node:events';
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** A call or a response that the service got. */
export interface Call {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface BareService {
  /** Without a path: the Web API stands at the root. */
  readonly origin: string;
  readonly calls: readonly Call[];
  /** Sends an envelope and resolves when it is acknowledged. */
  deliver(type: string, payload: unknown): Promise<void>;
  /** Resolves with the next call to this path, or with one that has come already. */
  called(path: string): Promise<Call>;
  /** Cuts every socket that is open. */
  drop(): void;
  close(): Promise<void>;
}

/**
 * A service that speaks Slack's protocol with the fewest words: no identity, no ids in its answers, no
 * headers, every field left out that may be. `answer` overrides what a path is answered with.
 */
export async function startBareService(
  answer: (path: string, body: Call['body']) => { status: number; body: unknown } | null = () =>
    null,
): Promise<BareService> {
  const calls: Call[] = [];
  const waiting: { path: string; resolve: (call: Call) => void }[] = [];
  const acknowledged = new Map<string, () => void>();
  const sockets: WebSocket[] = [];
  let envelopes = 0;

  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const path = request.url ?? '';
      const isJson = request.headers['content-type']?.includes('json');
      const body = isJson
        ? z.record(z.string(), z.unknown()).parse(JSON.parse(text))
        : Object.fromEntries(new URLSearchParams(text));
      const known = ['/auth.test', '/apps.connections.open', '/chat.postMessage'];
      const told = answer(path, body) ?? {
        status: known.includes(path) || path.startsWith('/respond') ? 200 : 404,
        body: path === '/apps.connections.open' ? { ok: true, url: wsUrl() } : { ok: true },
      };
      response.writeHead(told.status).end(JSON.stringify(told.body));
      const call = { path, body };
      calls.push(call);
      for (const entry of waiting.filter((one) => one.path === path)) entry.resolve(call);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const { port } = address;
  const wsUrl = (): string => `ws://127.0.0.1:${port}/socket`;

  const socketServer = new WebSocketServer({ server });
  socketServer.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const frame = z.object({ envelope_id: z.string() }).parse(JSON.parse(data.toString()));
      acknowledged.get(frame.envelope_id)?.();
    });
    socket.send('{"type":"hello"}');
  });

  function drop(): void {
    for (const socket of socketServer.clients) socket.terminate();
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    calls,
    deliver: (type, payload) =>
      new Promise((resolve) => {
        envelopes += 1;
        const envelopeId = `envelope-${envelopes}`;
        acknowledged.set(envelopeId, resolve);
        sockets.at(-1)?.send(JSON.stringify({ envelope_id: envelopeId, type, payload }));
      }),
    called: (path) =>
      new Promise((resolve) => {
        const call = calls.find((one) => one.path === path);
        if (call) resolve(call);
        else waiting.push({ path, resolve });
      }),
    drop,
    async close() {
      drop();
      socketServer.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
