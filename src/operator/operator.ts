import type { Handlers } from '../contract.ts';
import type { HttpRoute } from '../http-route.ts';
import type { Logger } from '../logger.ts';
import type { OperatorConfig } from './config.ts';
import { createMetrics, type Metrics, UNCOUNTED } from './metrics.ts';
import { observed } from './observed-handlers.ts';
import { type ReadyParts, readiness } from './readiness.ts';
import type { Counted } from './registry.ts';
import { operatorRoutes } from './routes.ts';
import { type PortServer, servePort } from './serve.ts';

/** What Sherpa shows to whoever runs it. */
export interface Operator {
  readonly metrics: Metrics;
  /** For a server that has the port already. */
  readonly routes: readonly HttpRoute[];
  observed(handlers: Handlers): Handlers;
  /** Opens the port, where nothing else does. Rejects with a UserError where it cannot be opened. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export function createOperator(
  parts: ReadyParts &
    Counted & {
      /** `shared`: somebody else opens the port and takes our routes. */
      readonly port: OperatorConfig['port'] | 'shared';
      readonly host: string | undefined;
      readonly logger: Logger;
    },
): Operator {
  const { port, host, logger } = parts;
  // What nobody can read is not counted.
  if (port === null) {
    return {
      metrics: UNCOUNTED,
      routes: [],
      observed: (handlers) => handlers,
      open: async () => {},
      close: async () => {},
    };
  }
  const metrics = createMetrics(parts);
  const routes = operatorRoutes({
    readiness: () => readiness(parts),
    metrics: metrics.page,
    logger,
  });
  let server: PortServer | null = null;
  return {
    metrics,
    routes,
    observed: (handlers) => observed(handlers, metrics, parts.commands),
    async open() {
      if (port === 'shared') return;
      server = await servePort(routes, { port, host });
      logger.info({ port: server.port }, 'answering /healthz, /readyz and /metrics');
    },
    async close() {
      const open = server;
      server = null;
      await open?.close();
    },
  };
}
