import { assertNever } from '../errors.ts';
import type { Fault } from './chat.ts';

/** A fault that strikes a request to the service's API. */
export type CallFault = Extract<Fault, { type: 'rate-limit' | 'server-error' }>;

/** The faults that a test ordered and that have not struck yet. */
export interface FaultOrders {
  order(fault: Fault): void;
  /** The oldest fault ordered for this path, used up once; `fault.path` need only stand in the path. */
  strikeCall(path: string): CallFault | null;
  /** Whether the next event is to be delivered twice; used up once. */
  strikeEvent(): boolean;
}

/** `dropSocket` is called at once for a dropped connection: it waits for no request. */
export function createFaultOrders(dropSocket: () => void): FaultOrders {
  const calls: { fault: CallFault; left: number }[] = [];
  let duplicates = 0;

  return {
    order(fault) {
      switch (fault.type) {
        case 'rate-limit':
        case 'server-error':
          if (fault.times > 0) calls.push({ fault, left: fault.times });
          return;
        case 'drop-socket':
          dropSocket();
          return;
        case 'duplicate-event':
          duplicates += fault.times;
          return;
        default:
          assertNever(fault);
      }
    },
    strikeCall(path) {
      if (calls.length === 0) return null;
      const at = calls.findIndex((order) => path.includes(order.fault.path));
      const order = calls[at];
      if (!order) return null;
      order.left -= 1;
      if (order.left === 0) calls.splice(at, 1);
      return order.fault;
    },
    strikeEvent() {
      if (duplicates === 0) return false;
      duplicates -= 1;
      return true;
    },
  };
}
