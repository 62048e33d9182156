import type { FaultOrders } from '../faults.ts';
import type { Json } from './message.ts';

/** An HTTP answer with a JSON body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** No answer at all: the connection is cut, or left open in silence. */
export type NoAnswer = 'hang-up' | 'hang';

/** https://docs.slack.dev/apis/web-api/rate-limits; the header counts whole seconds. */
export const rateLimited = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { ok: false, error: 'ratelimited' },
});

const broken: Answer = {
  status: 500,
  headers: {},
  body: { ok: false, error: 'internal_error' },
};

/** Does what was asked unless a fault was ordered for this path, which then strikes. */
export function underFaults(
  faults: FaultOrders,
  path: string,
  perform: () => Answer,
): Answer | NoAnswer {
  const fault = faults.strikeCall(path);
  if (fault === null) return perform();
  if (fault.type === 'rate-limit') return rateLimited(fault.retryAfter);
  if (fault.applied) perform();
  return fault.type === 'server-error' ? broken : fault.type;
}
