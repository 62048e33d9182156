import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { listenLocally } from '../local-server.ts';
import type { Answer, NoAnswer } from './answer.ts';
import type { Json } from './message.ts';
import type { ApiRequest } from './web-api.ts';

const FORM = 'application/x-www-form-urlencoded';

export interface Routes {
  api(request: ApiRequest): Answer | NoAnswer;
  responseUrl(path: string, body: Json): Answer | NoAnswer;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Listens on 127.0.0.1 alone and resolves with the port. */
export async function listen(
  routes: Routes,
  port: number,
): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((request, response) => {
    receive(request, response, routes).catch((error: unknown) => {
      const messages = [`[ERROR] ${String(error)}`];
      reply(response, 500, { ok: false, error: 'fatal_error', response_metadata: { messages } });
    });
  });
  server.on('upgrade', (request, socket, head) => routes.upgrade(request, socket, head));
  return { port: await listenLocally(server, port), server };
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  routes: Routes,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = await readBody(request);
  if (url.pathname.startsWith('/api/')) {
    const args = parseArguments(request, url, body);
    if (args === null) return reply(response, 200, { ok: false, error: 'invalid_json' });
    const { token, ...rest } = args;
    const bearer = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    const answer = routes.api({
      method: url.pathname.slice('/api/'.length),
      token: bearer ?? (typeof token === 'string' ? token : null),
      args: rest,
    });
    return send(response, answer);
  }
  if (request.method === 'POST') {
    const args = parseArguments(request, url, body);
    if (args === null) return reply(response, 400, { ok: false, error: 'invalid_payload' });
    const answer = routes.responseUrl(url.pathname, args);
    return send(response, answer);
  }
  reply(response, 404, { ok: false, error: 'not_found' });
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

/** Arguments from the query, a form or JSON; null where JSON does not parse to an object. */
function parseArguments(request: IncomingMessage, url: URL, body: string): Json | null {
  const query = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (body === '') return query;
  if (type.startsWith(FORM)) {
    const form = Object.fromEntries(new URLSearchParams(body));
    if (typeof form.payload !== 'string') return { ...query, ...form };
    return parseObject(form.payload);
  }
  const json = parseObject(body);
  return json ? { ...query, ...json } : null;
}

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, answer: Answer | NoAnswer): void {
  if (answer === 'hang-up') response.destroy();
  else if (answer !== 'hang') reply(response, answer.status, answer.body, answer.headers);
}

function reply(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
