import { type EditionMemory, packSnapshotSchema } from './digest/snapshot.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

/** What a channel was last told, and under which name that is kept. */
export interface LastTold {
  readonly memory: EditionMemory;
  readonly snapshotHash: string;
}

/** Parsed once: all channels of a pack were told the same, day after day. */
const KEPT = 8;

/** Reads back what channels were last told; null for one that was told nothing yet. */
export function createLastTold(
  store: Pick<SubscriptionStore, 'lastEdition' | 'snapshot'>,
): (subscriptionId: string) => Promise<LastTold | null> {
  const snapshots = new Map<string, EditionMemory['snapshot']>();
  return async (subscriptionId) => {
    const last = await store.lastEdition(subscriptionId);
    if (!last) return null;
    const { day, snapshotHash } = last;
    let snapshot = snapshots.get(snapshotHash);
    if (!snapshot) {
      snapshot = packSnapshotSchema.parse(JSON.parse(await store.snapshot(snapshotHash)));
      if (snapshots.size >= KEPT) snapshots.clear();
      snapshots.set(snapshotHash, snapshot);
    }
    return { memory: { day, snapshot }, snapshotHash };
  };
}
