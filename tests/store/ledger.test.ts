import { expect, test } from 'vitest';
import type { ClaimWish } from '../../src/delivery/ledger.ts';
import { endLeases } from '../../src/store/end-leases.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const WISH: ClaimWish = {
  platform: 'slack',
  most: 100,
  mostPerWorkspace: 100,
  rooms: [],
};

describeStores('the ledger', (stores) => {
  const planned = async (store: Store, count: number, now = SEVEN) => {
    await insertSubscriptions(
      store,
      Array.from({ length: count }, (_, at) =>
        aSubscription({ id: `s${at}`, channelId: `C${at}`, nextAt: SEVEN }),
      ),
    );
    await planSubscriptions(store, now, LATE_LIMIT);
    return createLedger(store, () => now);
  };

  test('has one row a subscription and slot, however often a slot is planned', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 3);
    await store.db.updateTable('subscription').set({ next_at: SEVEN.epochMilliseconds }).execute();
    await planSubscriptions(store, SEVEN, LATE_LIMIT);
    expect(await ledger.claim(WISH)).toHaveLength(3);
  });

  test('gives a delivery to one claim alone', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 40);
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => ledger.claim({ ...WISH, most: 10 })),
    );
    const ids = claims.flat().map(({ deliveryId }) => deliveryId);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await ledger.claim(WISH);
    expect(ids.length + rest.length).toBe(40);
    expect(rest.every(({ deliveryId }) => !ids.includes(deliveryId))).toBe(true);
  });

  test('moves a subscription on to its next slot', async () => {
    const store = await stores.open();
    await planned(store, 1);
    const subscription = await createSubscriptionStore(store, () => SEVEN).get('s0');
    expect(`${subscription?.nextAt}`).toBe('2025-12-05T07:00:00Z');
  });

  test('takes no more of a workspace than there is room for', async () => {
    const store = await stores.open();
    await insertSubscriptions(
      store,
      ['T1', 'T1', 'T1', 'T2', 'T2', 'T3'].map((workspaceId, at) =>
        aSubscription({ id: `s${at}`, channelId: `C${at}`, nextAt: SEVEN, workspaceId }),
      ),
    );
    await planSubscriptions(store, SEVEN, LATE_LIMIT);
    const ledger = createLedger(store, () => SEVEN);
    const claims = await ledger.claim({
      ...WISH,
      mostPerWorkspace: 2,
      rooms: [{ workspaceId: 'T2', room: 0 }],
    });
    expect(claims.map(({ workspaceId }) => workspaceId).sort()).toEqual(['T1', 'T1', 'T3']);
  });

  test('refuses what is written under a lease that another claim has taken', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 1);
    const [first] = await ledger.claim(WISH);
    await store.db.updateTable('delivery').set({ lease_until: 0 }).execute();
    const [second] = await ledger.claim(WISH);
    if (!first || !second) throw new Error('it was not claimed twice');
    expect(second).toMatchObject({ deliveryId: first.deliveryId, unclear: true, attempts: 1 });
    expect(await ledger.recordPart(first, 0, { messageId: '1' })).toBe(false);
    expect(await ledger.freeze(first, { document: '{}', snapshot: '{}' })).toBe(false);
    expect(await ledger.renew([first.lease, second.lease])).toEqual(new Set([second.lease]));
    expect(await ledger.finish(first, 'failed', 'too late')).toBe(false);
    expect(await ledger.recordPart(second, 0, { messageId: '2' })).toBe(true);
    expect([...(await ledger.parts(second.deliveryId)).values()]).toEqual([{ messageId: '2' }]);
    expect(await ledger.finish(second, 'sent', null)).toBe(true);
    const [past] = await createSubscriptionStore(store, () => SEVEN).history({ most: 9 });
    expect(past).toMatchObject({ outcome: 'sent', messages: 1 });
  });

  test('goes on with the same try where a process died, so that crashes do not lengthen the waits', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 1);
    await ledger.claim(WISH);
    await endLeases(store, -1);
    const [claim] = await ledger.claim(WISH);
    expect(claim).toMatchObject({ unclear: true, attempts: 1 });
  });

  test('puts off until then, and knows when that is', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 1);
    const [claim] = await ledger.claim(WISH);
    if (!claim) throw new Error('nothing was claimed');
    const at = SEVEN.add({ seconds: 30 });
    await ledger.putOff(claim, { at, unclear: false, reason: 'limited' });
    expect(await ledger.claim(WISH)).toEqual([]);
    expect(`${await ledger.nextDueAt(['slack'])}`).toBe(`${at}`);
    const later = createLedger(store, () => at);
    expect(await later.claim(WISH)).toMatchObject([{ unclear: false, attempts: 2 }]);
  });

  test('keeps what a channel was told last, also where an older edition ends after a newer one', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 1);
    const tomorrow = SEVEN.add({ hours: 24 });
    await planSubscriptions(store, tomorrow, LATE_LIMIT);
    const later = createLedger(store, () => tomorrow);
    const claims = await later.claim(WISH);
    const [older, newer] = claims;
    if (!older || !newer) throw new Error('two were to be had');
    for (const claim of [newer, older]) {
      await ledger.freeze(claim, { document: '{}', snapshot: `"${claim.day}"` });
      await ledger.finish(claim, 'sent', null);
    }
    const told = await createSubscriptionStore(store, () => tomorrow).lastEdition('s0');
    expect(told?.day).toBe('2025-12-05');
  });

  test('records slots that were slept through, and sends the newest one', async () => {
    const store = await stores.open();
    const ledger = await planned(store, 1, Temporal.Instant.from('2025-12-07T09:00:00Z'));
    const claims = await ledger.claim(WISH);
    expect(claims.map(({ day }) => `${day}`)).toEqual(['2025-12-07']);
    const history = await createSubscriptionStore(store, () => SEVEN).history({ most: 9 });
    expect(history.map(({ outcome, slotAt }) => `${outcome} ${slotAt}`.slice(0, 17))).toEqual([
      'null 2025-12-07T0',
      'missed 2025-12-06',
      'missed 2025-12-05',
      'missed 2025-12-04',
    ]);
  });
});
