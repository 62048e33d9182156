import { expect, test } from 'vitest';
import { createLedger } from '../../src/store/ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import { pruneStore } from '../../src/store/prune.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const KEEP = { hours: 24 * 90 };
const morning = (day: number): Temporal.Instant =>
  Temporal.Instant.from('2025-12-01T07:00:00Z').add({ hours: 24 * day });

/** A morning on which every edition is sent, with a document of its own; `left` are not finished. */
async function deliver(store: Store, day: number, left: readonly string[] = []): Promise<void> {
  const now = morning(day);
  await planSubscriptions(store, now, LATE_LIMIT);
  const ledger = createLedger(store, () => now);
  for (;;) {
    const claims = await ledger.claim({
      platform: 'slack',
      most: 99,
      mostPerWorkspace: 99,
      rooms: [],
    });
    if (claims.length === 0) return;
    for (const claim of claims) {
      await ledger.freeze(claim, { document: `"of day ${day}"`, snapshot: '{}' });
      await ledger.recordPart(claim, 0, { messageId: '1' });
      if (!left.includes(claim.subscriptionId)) await ledger.finish(claim, 'sent', null);
    }
  }
}

async function countAll(store: Store) {
  const count = async (
    table: 'delivery' | 'delivery_part' | 'edition_document' | 'pack_snapshot',
  ) => (await store.db.selectFrom(table).selectAll().execute()).length;
  return {
    deliveries: await count('delivery'),
    parts: await count('delivery_part'),
    documents: await count('edition_document'),
    snapshots: await count('pack_snapshot'),
  };
}

describeStores('what is over', (stores) => {
  test('is taken away when it is old, with all that nothing needs any more', async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [
      aSubscription({ id: 's1', channelId: 'C1', nextAt: morning(0) }),
      aSubscription({ id: 's2', channelId: 'C2', nextAt: morning(0) }),
    ]);
    for (const day of [0, 1]) await deliver(store, day);
    expect(await countAll(store)).toMatchObject({ deliveries: 4, documents: 2 });
    await pruneStore(store, morning(90).subtract(KEEP));
    expect(await countAll(store)).toMatchObject({ deliveries: 4 });
    await pruneStore(store, morning(91).subtract(KEEP));
    // Documents go some days after what was sent with them; the last snapshot is still compared with.
    expect(await countAll(store)).toEqual({ deliveries: 2, parts: 2, documents: 2, snapshots: 1 });
    await pruneStore(store, morning(200).subtract(KEEP));
    expect(await countAll(store)).toEqual({ deliveries: 0, parts: 0, documents: 0, snapshots: 1 });
  });

  test('is taken away to the last, batch after batch', async () => {
    const store = await stores.open();
    const many = Array.from({ length: 450 }, (_, at) =>
      aSubscription({ id: `s${at}`, channelId: `C${at}`, nextAt: morning(0) }),
    );
    await insertSubscriptions(store, many);
    // Slept through.
    await planSubscriptions(store, morning(1).subtract({ hours: 1 }), LATE_LIMIT);
    expect(await countAll(store)).toMatchObject({ deliveries: 450 });
    await pruneStore(store, morning(200));
    expect(await countAll(store)).toMatchObject({ deliveries: 0 });
  });

  test('is not what still goes on, and the audit is kept for good', async () => {
    const store = await stores.open();
    const desk = createSubscriptionStore(store, () => morning(0));
    const after = aSubscription({ id: 's1', nextAt: morning(0) });
    const by = { type: 'operator' } as const;
    await desk.change({ at: morning(0), by, name: 'subscribe', before: null, after });
    await deliver(store, 0, ['s1']);
    await pruneStore(store, morning(1000));
    expect(await countAll(store)).toEqual({ deliveries: 1, parts: 1, documents: 1, snapshots: 1 });
    expect(await desk.changes({ most: 9 })).toHaveLength(1);
  });

  test('leaves a text that was taken up again since', async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [aSubscription({ id: 's1', nextAt: morning(0) })]);
    const ledger = createLedger(store, () => morning(0));
    await planSubscriptions(store, morning(0), LATE_LIMIT);
    const later = createLedger(store, () => morning(200));
    const [claim] = await ledger.claim({
      platform: 'slack',
      most: 1,
      mostPerWorkspace: 1,
      rooms: [],
    });
    if (!claim) throw new Error('nothing was due');
    const edition = { document: '"same"', snapshot: '{}' };
    await ledger.freeze(claim, edition);
    await later.freeze(claim, edition);
    await later.finish(claim, 'sent', null);
    await pruneStore(store, morning(250).subtract(KEEP));
    expect(await countAll(store)).toMatchObject({ deliveries: 1, documents: 1 });
  });

  test('stops between two batches when the bot stops', async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [aSubscription({ id: 's1', nextAt: morning(0) })]);
    await deliver(store, 0);
    await pruneStore(store, morning(200), AbortSignal.abort());
    expect(await countAll(store)).toMatchObject({ deliveries: 1 });
  });
});
