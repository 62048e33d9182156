import { type Claim, LEASE_MS, type Ledger } from './ledger.ts';

/**
 * The rest of a lease that a request must have before it: longer than the longest request to a platform
 * (15 s) and the clocks' small differences, so that none is under way when the lease runs out.
 */
const MARGIN_MS = 20_000;

/** The leases that a process holds, by a clock that nobody can set. */
export interface HeldLeases {
  take(claims: readonly Claim[], askedAt: number): void;
  let(claim: Claim): void;
  holds(claim: Claim): boolean;
  /** Prolongs all of them. */
  renew(): Promise<void>;
}

/** `monotonic` is in milliseconds and goes on while the process is stopped or the machine sleeps. */
export function createHeldLeases(
  ledger: Pick<Ledger, 'renew'>,
  monotonic: () => number,
): HeldLeases {
  const until = new Map<string, number>();
  return {
    take(claims, askedAt) {
      for (const { lease } of claims) until.set(lease, askedAt + LEASE_MS);
    },
    let({ lease }) {
      until.delete(lease);
    },
    holds: ({ lease }) => monotonic() < (until.get(lease) ?? 0) - MARGIN_MS,
    async renew() {
      // Counted from before the question: the database may have answered long ago.
      const askedAt = monotonic();
      const asked = [...until.keys()];
      const held = await ledger.renew(asked);
      // Those taken since were not asked for, and those let go since are not to come back.
      for (const lease of asked) {
        if (!held.has(lease)) until.delete(lease);
        else if (until.has(lease)) until.set(lease, askedAt + LEASE_MS);
      }
    },
  };
}
