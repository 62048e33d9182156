import { NotAcknowledged } from '../chat.ts';
import type { FaultOrders } from '../faults.ts';
import type { Json } from './message.ts';
import type { Schedule } from './schedule.ts';
import type { Outgoing, Send } from './transport.ts';

/**
 * After a failed first try: once at once, once after a minute, once after five more.
 * https://docs.slack.dev/apis/events-api/#retries
 */
const RETRY_DELAYS_MS = [0, 60_000, 300_000] as const;

export interface Deliveries {
  /** Sends an event and sends it again by the schedule until it is acknowledged. */
  event(body: Json): void;
  /**
   * Sends a command or an interaction once and resolves with what the app sent along with its
   * acknowledgement. Rejects with NotAcknowledged as the person is told.
   */
  request(outgoing: Omit<Outgoing, 'retry'>, label: string): Promise<unknown>;
  /** Calls off what is still to be retried. */
  stop(): void;
}

export function createDeliveries(options: {
  /** Asked for each try, so that a retry takes the transport of its time. */
  readonly send: () => Send;
  readonly schedule: Schedule;
  readonly faults: FaultOrders;
}): Deliveries {
  const planned = new Set<() => void>();
  let stopped = false;

  const attempt = async (body: Json, retry: Outgoing['retry']): Promise<void> => {
    const outcome = await options.send()({ type: 'events_api', body, retry });
    const done = retry?.attempt ?? 0;
    const delay = RETRY_DELAYS_MS[done];
    if (outcome.type === 'acknowledged' || outcome.final || delay === undefined || stopped) return;
    const again = () => attempt(body, { attempt: done + 1, reason: outcome.reason });
    if (delay === 0) return again();
    const cancel = options.schedule(delay, () => {
      planned.delete(cancel);
      void again();
    });
    planned.add(cancel);
  };

  return {
    event(body) {
      const times = options.faults.strikeEvent() ? 2 : 1;
      for (let count = 0; count < times; count += 1) void attempt(body, null);
    },
    async request(outgoing, label) {
      const outcome = await options.send()({ ...outgoing, retry: null });
      if (outcome.type === 'acknowledged') return outcome.payload;
      const late = outcome.reason === 'timeout' || outcome.reason === 'http_timeout';
      throw new NotAcknowledged(
        `${label} failed with the error "${late ? 'operation_timeout' : 'dispatch_failed'}"`,
      );
    },
    stop() {
      stopped = true;
      for (const cancel of planned) cancel();
      planned.clear();
    },
  };
}
