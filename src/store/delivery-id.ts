import { createHash } from 'node:crypto';
import type { DeliveryCause } from '../delivery/ledger.ts';

/** Half of a SHA-256: no two deliveries will ever share it. */
const HEX_DIGITS = 32;

/**
 * The id of a delivery, which is also the key under which its messages are known to the service. It is
 * reckoned and not drawn: a ledger that was brought back from an older backup plans a slot under the
 * same id again, and finds in the channel what was posted for it.
 */
export function deliveryId(
  subscriptionId: string,
  slotAt: Temporal.Instant,
  cause: DeliveryCause,
): string {
  const named = JSON.stringify([subscriptionId, slotAt.epochMilliseconds, cause]);
  return createHash('sha256').update(named).digest('hex').slice(0, HEX_DIGITS);
}
