import type { PlatformName } from '../contract.ts';
import type { Claim, ClaimWish } from './ledger.ts';

/**
 * Deliveries of one platform under way at once: enough to make use of what it allows though each answer
 * takes a while, and few enough to weigh little. Its own pacing decides how fast they go.
 */
const MOST = 32;
const MOST_PER_WORKSPACE = 16;
/** A workspace that did not answer gets two at a time for so long. */
const SLOW_MS = 15_000;
const MOST_WHILE_SLOW = 2;

/** What a worker has under way on one platform, by workspace. */
export interface InHand {
  readonly size: number;
  add(claim: Claim): void;
  done(claim: Claim): void;
  /** The workspace does not answer: it is to hold up nobody else. */
  slow(claim: Claim): void;
  /** Room for more, for the ledger to choose by. */
  wish(): ClaimWish;
}

/** `monotonic` is in milliseconds. */
export function createInHand(platform: PlatformName, monotonic: () => number): InHand {
  const counts = new Map<string, number>();
  const slowUntil = new Map<string, number>();
  let size = 0;

  const count = (workspaceId: string): number => counts.get(workspaceId) ?? 0;

  return {
    get size() {
      return size;
    },
    add({ workspaceId }) {
      counts.set(workspaceId, count(workspaceId) + 1);
      size += 1;
    },
    done({ workspaceId }) {
      size -= 1;
      const left = count(workspaceId) - 1;
      if (left > 0) counts.set(workspaceId, left);
      else counts.delete(workspaceId);
    },
    slow({ workspaceId }) {
      slowUntil.set(workspaceId, monotonic() + SLOW_MS);
    },
    wish() {
      for (const [id, until] of slowUntil) if (until <= monotonic()) slowUntil.delete(id);
      const rooms = [...new Set([...counts.keys(), ...slowUntil.keys()])].map((workspaceId) => {
        const most = slowUntil.has(workspaceId) ? MOST_WHILE_SLOW : MOST_PER_WORKSPACE;
        return { workspaceId, room: Math.max(0, most - count(workspaceId)) };
      });
      return { platform, most: MOST - size, mostPerWorkspace: MOST_PER_WORKSPACE, rooms };
    },
  };
}
