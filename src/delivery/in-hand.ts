import type { Claim, ClaimWish, WorkspaceRoom } from './ledger.ts';

/** Deliveries under way at once. A platform's own pacing decides how fast they go. */
const MOST = 48;
const MOST_PER_WORKSPACE = 16;
/** A workspace that did not answer gets one at a time for so long. */
const SLOW_MS = 60_000;

/** What a worker has under way, by workspace. */
export interface InHand {
  readonly size: number;
  add(claim: Claim): void;
  done(claim: Claim): void;
  /** The workspace does not answer: it is to hold up nobody else. */
  slow(claim: Claim): void;
  /** Room for more, for the ledger to choose by. */
  wish(platforms: ClaimWish['platforms']): ClaimWish;
}

type Workspace = Omit<WorkspaceRoom, 'room'>;

/** `monotonic` is in milliseconds. */
export function createInHand(monotonic: () => number): InHand {
  const counts = new Map<string, { readonly workspace: Workspace; count: number }>();
  const slowUntil = new Map<string, { readonly workspace: Workspace; readonly until: number }>();
  let size = 0;

  return {
    get size() {
      return size;
    },
    add(claim) {
      const counted = counts.get(keyOf(claim)) ?? { workspace: workspaceOf(claim), count: 0 };
      counted.count += 1;
      counts.set(keyOf(claim), counted);
      size += 1;
    },
    done(claim) {
      const counted = counts.get(keyOf(claim));
      if (!counted) return;
      counted.count -= 1;
      size -= 1;
      if (counted.count === 0) counts.delete(keyOf(claim));
    },
    slow(claim) {
      slowUntil.set(keyOf(claim), { workspace: workspaceOf(claim), until: monotonic() + SLOW_MS });
    },
    wish(platforms) {
      for (const [key, { until }] of slowUntil) if (until <= monotonic()) slowUntil.delete(key);
      const keys = new Set([...counts.keys(), ...slowUntil.keys()]);
      const rooms = [...keys].flatMap((key) => {
        const counted = counts.get(key);
        const slow = slowUntil.get(key);
        const workspace = counted?.workspace ?? slow?.workspace;
        const most = slow ? 1 : MOST_PER_WORKSPACE;
        return workspace ? [{ ...workspace, room: Math.max(0, most - (counted?.count ?? 0)) }] : [];
      });
      return { platforms, most: MOST - size, mostPerWorkspace: MOST_PER_WORKSPACE, rooms };
    },
  };
}

const workspaceOf = ({ destination, workspaceId }: Claim): Workspace => ({
  platform: destination.platform,
  workspaceId,
});
const keyOf = ({ destination, workspaceId }: Claim): string =>
  `${destination.platform}:${workspaceId}`;
