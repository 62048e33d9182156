import { assertNever } from '../errors.ts';
import type { CallFault, Fault } from './chat.ts';

/** The faults that a test ordered and that have not struck yet. */
export interface FaultOrders {
  order(fault: Fault): void;
  /** The oldest fault ordered for this path that strikes it, used up once. */
  strikeCall(path: string): CallFault | null;
  /** Whether the next event is to be delivered twice; used up once. */
  strikeEvent(): boolean;
}

/**
 * `dropSocket` is called at once for a dropped connection: it waits for no request. `random` gives
 * numbers from 0 to below 1, for faults that strike by chance.
 */
export function createFaultOrders(
  dropSocket: () => void,
  random: () => number = Math.random,
): FaultOrders {
  const calls: { fault: CallFault; left: number }[] = [];
  let duplicates = 0;

  const strikes = ({ chance = 1 }: CallFault): boolean => chance >= 1 || random() < chance;

  return {
    order(fault) {
      switch (fault.type) {
        case 'rate-limit':
        case 'server-error':
        case 'hang-up':
        case 'hang':
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
      const at = calls.findIndex(({ fault }) => path.includes(fault.path) && strikes(fault));
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
