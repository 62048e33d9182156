import { expect, test } from 'vitest';
import { createHeldLeases } from '../../src/delivery/hold-leases.ts';
import type { Claim } from '../../src/delivery/ledger.ts';

const claimOf = (lease: string): Claim => ({
  deliveryId: `delivery of ${lease}`,
  lease,
  subscriptionId: 's1',
  destination: { platform: 'slack', channelId: 'C1' },
  workspaceId: 'T1',
  slotAt: Temporal.Instant.from('2025-12-04T07:00:00Z'),
  day: Temporal.PlainDate.from('2025-12-04'),
  cause: 'schedule',
  attempts: 1,
  unclear: false,
  documentHash: null,
});
const [early, late, over] = [claimOf('early'), claimOf('late'), claimOf('over')];

/** Leases by a clock that is set by hand, and a ledger that answers when it is told to. */
function leasesByHand() {
  const state = { now: 0 };
  const answer = Promise.withResolvers<ReadonlySet<string>>();
  const leases = createHeldLeases({ renew: () => answer.promise }, () => state.now);
  return { state, leases, answer: (...held: string[]) => answer.resolve(new Set(held)) };
}

test('what is claimed while the ledger prolongs other leases is held like any other', async () => {
  const { leases, answer } = leasesByHand();
  leases.take([early], 0);
  const renewed = leases.renew();
  leases.take([late], 0);
  answer('early');
  await renewed;
  expect(leases.holds(late)).toBe(true);
});

test('what ended while the ledger prolonged its lease is not held again', async () => {
  const { leases, answer } = leasesByHand();
  leases.take([early, over], 0);
  const renewed = leases.renew();
  leases.let(over);
  answer('early', 'over');
  await renewed;
  expect(leases.holds(over)).toBe(false);
});

test('a lease counts from when it was asked for, however late the ledger answers', async () => {
  const { state, leases, answer } = leasesByHand();
  leases.take([early], 0);
  const renewed = leases.renew();
  state.now = 26_000;
  answer('early');
  await renewed;
  expect(leases.holds(early)).toBe(false);
});

test('a lease that another process has taken is not held', async () => {
  const { leases, answer } = leasesByHand();
  leases.take([early], 0);
  const renewed = leases.renew();
  answer();
  await renewed;
  expect(leases.holds(early)).toBe(false);
});
