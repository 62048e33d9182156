import type { ServerResponse } from 'node:http';
import type { HttpRoute } from '../http-route.ts';
import type { Logger } from '../logger.ts';
import type { MetricsPage } from './metrics.ts';
import type { Readiness } from './readiness.ts';

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What an operator's tools ask: whether it lives, whether it works, and how much it does. */
export function operatorRoutes(parts: {
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: () => Promise<MetricsPage>;
  readonly logger: Logger;
}): readonly HttpRoute[] {
  const route = (path: string, answer: () => Promise<Answer>): HttpRoute => ({
    path,
    handle(_request, response) {
      answer()
        .catch((err: unknown): Answer => {
          parts.logger.error({ err, path }, 'an operator’s request failed');
          return { status: 500, contentType: 'text/plain', text: 'it failed; see the log\n' };
        })
        .then((made) => send(response, made));
    },
  });
  return [
    route('/healthz', async () => ({ status: 200, contentType: 'text/plain', text: 'ok\n' })),
    route('/readyz', async () => {
      const state = await parts.readiness();
      return {
        status: state.ready ? 200 : 503,
        contentType: 'application/json',
        text: `${JSON.stringify(state)}\n`,
      };
    }),
    route('/metrics', async () => ({ status: 200, ...(await parts.metrics()) })),
  ];
}

function send(response: ServerResponse, { status, contentType, text }: Answer): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(text);
}
