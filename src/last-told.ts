import { type EditionMemory, packSnapshotSchema } from './digest/snapshot.ts';
import type { Logger } from './logger.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

/** What a channel was last told, and under which name that is kept. */
export interface LastTold {
  readonly memory: EditionMemory;
  readonly snapshotHash: string;
}

/** Parsed once: all channels of a pack were told the same, day after day. */
const KEPT = 8;

/**
 * Reads back what channels were last told; null for one that was told nothing yet. Null, too, where an
 * older version kept it in a way that this one cannot read: an edition that tells nothing of what changed
 * is better than none from then on.
 */
export function createLastTold(
  store: Pick<SubscriptionStore, 'lastEdition' | 'snapshot'>,
  logger: Pick<Logger, 'error'>,
): (subscriptionId: string) => Promise<LastTold | null> {
  const snapshots = new Map<string, EditionMemory['snapshot']>();
  return async (subscriptionId) => {
    const last = await store.lastEdition(subscriptionId);
    if (!last) return null;
    const { day, snapshotHash } = last;
    let snapshot = snapshots.get(snapshotHash);
    if (!snapshot) {
      const kept = await store.snapshot(snapshotHash);
      try {
        snapshot = packSnapshotSchema.parse(JSON.parse(kept));
      } catch (err) {
        logger.error({ err, snapshotHash }, 'digest: what was last told is unreadable');
        return null;
      }
      if (snapshots.size >= KEPT) snapshots.clear();
      snapshots.set(snapshotHash, snapshot);
    }
    return { memory: { day, snapshot }, snapshotHash };
  };
}
