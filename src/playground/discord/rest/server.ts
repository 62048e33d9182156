import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FaultOrders } from '../../faults.ts';
import { DiscordApiError, refusal } from '../api-error.ts';
import type { Uploads } from '../uploads.ts';
import { type Answer, type Call, type Route, readBody } from './call.ts';
import type { Limited, RateLimits } from './rate-limits.ts';

/** A call that a bot made, without its tokens. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  /** 0 where no answer was given. */
  readonly status: number;
}

interface Made {
  readonly answer: Answer;
  readonly headers: Readonly<Record<string, string>>;
}

/** No answer at all: the connection is cut, or left open in silence. */
type NoAnswer = 'hang-up' | 'hang';

export interface RestServerParts {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: FaultOrders;
  readonly limits: RateLimits;
  readonly uploads: Uploads;
  readonly record: (call: RecordedCall) => void;
}

const PREFIX = /^\/api\/v(9|10)(?=\/)/;

/** An HTTP server that answers Discord's API below `/api/v10`, and files below `/attachments`. */
export function createRestServer(parts: RestServerParts): Server {
  const table = parts.routes.map((route) => ({ route, segments: route.path.split('/') }));

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://discord');
    const file = parts.uploads.read(pathname);
    if (file) {
      response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
      return;
    }
    void serve(request, pathname, searchParams).then(
      (made) => {
        if (made === 'hang-up') response.destroy();
        else if (made !== 'hang') send(response, made.answer, made.headers);
      },
      (error: unknown) => {
        // A client that went away needs no answer; anything else is a bug of this stand-in.
        if (request.destroyed && !request.complete) return;
        send(response, serverError, {});
        throw error;
      },
    );
  });
  return server;

  async function serve(
    request: IncomingMessage,
    pathname: string,
    query: URLSearchParams,
  ): Promise<Made | NoAnswer> {
    const method = request.method ?? 'GET';
    const path = decodePath(pathname).replace(PREFIX, '');
    const { body, files, failure } = await read(request);
    const made = failure
      ? { answer: errorAnswer(failure), headers: {} }
      : handle(method, pathname, path, request.headers.authorization, { query, body, files });
    const status = typeof made === 'string' ? 0 : made.answer.status;
    parts.record({ method, path: withoutTokens(path), status });
    return made;
  }

  function handle(
    method: string,
    pathname: string,
    path: string,
    authorization: string | undefined,
    rest: Omit<Call, 'params'>,
  ): Made | NoAnswer {
    let headers: Record<string, string> = {};
    try {
      const { route, params } = findRoute(method, pathname, path);
      const struck = parts.faults.strikeCall(path);
      if (struck?.type === 'rate-limit')
        return limitedAnswer(
          parts.limits.ordered({ method, route: route.path }, struck.retryAfter),
        );
      if (struck && !struck.applied) return failed(struck.type, headers);
      if (route.auth && authorization !== `Bot ${parts.token}`) throw refusal.unauthorized();
      const major = params.channel ?? params.guild ?? params.token ?? '';
      const taken = parts.limits.take({ method, route: route.path, major });
      if (taken.limited) return limitedAnswer(taken.limited);
      headers = { ...taken.headers };
      const answer = route.answer({ ...rest, params });
      return struck ? failed(struck.type, headers) : { answer, headers };
    } catch (error) {
      if (!(error instanceof DiscordApiError)) throw error;
      return { answer: errorAnswer(error), headers };
    }
  }

  function findRoute(
    method: string,
    pathname: string,
    path: string,
  ): { route: Route; params: Record<string, string> } {
    if (!PREFIX.test(pathname)) throw refusal.noSuchRoute();
    const asked = path.split('/');
    const fitting = table.filter(({ segments }) => fits(segments, asked));
    const exact = fitting.filter(({ segments }) => segments.every((s, at) => s === asked[at]));
    const candidates = exact.length > 0 ? exact : fitting;
    if (candidates.length === 0) throw refusal.noSuchRoute();
    const found = candidates.find(({ route }) => route.method === method);
    if (!found) throw refusal.methodNotAllowed();
    const params: Record<string, string> = {};
    for (const [at, segment] of found.segments.entries()) {
      if (segment.startsWith(':')) params[segment.slice(1)] = asked[at] ?? '';
    }
    return { route: found.route, params };
  }
}

const fits = (segments: readonly string[], asked: readonly string[]): boolean =>
  segments.length === asked.length &&
  segments.every((s, at) => s === asked[at] || (s.startsWith(':') && asked[at] !== ''));

async function read(
  request: IncomingMessage,
): Promise<Pick<Call, 'body' | 'files'> & { failure: DiscordApiError | null }> {
  try {
    return { ...(await readBody(request)), failure: null };
  } catch (error) {
    if (!(error instanceof DiscordApiError)) throw error;
    return { body: undefined, files: [], failure: error };
  }
}

const serverError: Answer = {
  status: 500,
  body: { message: '500: Internal Server Error', code: 0 },
};

const failed = (type: 'server-error' | NoAnswer, headers: Made['headers']): Made | NoAnswer =>
  type === 'server-error' ? { answer: serverError, headers } : type;

const errorAnswer = ({ status, code, message, errors }: DiscordApiError): Answer => ({
  status,
  body: { message, code, ...(errors ? { errors } : {}) },
});

const limitedAnswer = (limited: Limited): Made => ({
  answer: {
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: limited.retryAfter,
      global: limited.global,
    },
  },
  headers: { ...limited.headers },
});

function send(response: ServerResponse, answer: Answer, headers: Made['headers']): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const withoutTokens = (path: string): string =>
  path
    .replace(/^(\/interactions\/[^/]+\/)[^/]+/, '$1:token')
    .replace(/^(\/webhooks\/[^/]+\/)[^/]+/, '$1:token');
