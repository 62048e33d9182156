import { createHash } from 'node:crypto';
import type { Destination } from '../contract.ts';

/** Half of a SHA-256: no two subscriptions will ever share it. */
const HEX_DIGITS = 32;

/**
 * The id of a channel's subscription to a pack. It is reckoned and not drawn: a channel that unsubscribes
 * and subscribes again is the same one to the ledger, which knows what it was sent today and what it was
 * last told.
 */
export function subscriptionId({ platform, channelId }: Destination, packId: string): string {
  const named = JSON.stringify([platform, channelId, packId]);
  return createHash('sha256').update(named).digest('hex').slice(0, HEX_DIGITS);
}
