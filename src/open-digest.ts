import {
  createDigestDelivery,
  type DigestDelivery,
  type DigestDeliveryParts,
} from './digest-delivery.ts';
import { askDatabase, countOpen } from './store/health.ts';
import type { HeldStore } from './store/hold-store.ts';
import { type Pruned, pruneStore } from './store/prune.ts';

/** The digest on an open store, and what an operator may ask of that. */
export interface OpenDigest extends DigestDelivery {
  /** Resolves where the database answers. */
  askDatabase(): Promise<void>;
  /** Deliveries that are due or on their way. */
  countOpen(): Promise<number>;
  /** Takes away what ended before a moment, until there is none or `stopping` says so. */
  prune(before: Temporal.Instant, stopping: AbortSignal): Promise<Pruned>;
}

/** Opens the store and puts the digest together upon it. Rejects with a UserError where it cannot be used. */
export async function openDigest(
  held: HeldStore,
  parts: Omit<DigestDeliveryParts, 'store'>,
): Promise<OpenDigest> {
  const store = await held.open();
  return {
    ...createDigestDelivery({ ...parts, store }),
    askDatabase: () => askDatabase(store),
    countOpen: () => countOpen(store),
    prune: (before, stopping) => pruneStore(store, before, stopping),
  };
}
