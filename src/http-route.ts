import type { IncomingMessage, ServerResponse } from 'node:http';

/** A path that Sherpa answers on its port, by GET and HEAD. */
export interface HttpRoute {
  /** Whole, such as `/healthz`. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
}
