import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLedger } from '../../src/store/ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import { openStoreToWork } from '../support/open-to-work.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const WISH = { platform: 'slack', most: 9, mostPerWorkspace: 9, rooms: [] } as const;

test('a second bot on one SQLite file is refused, and told what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-store-'));
  const first = await openStoreToWork({ type: 'sqlite', folder });
  await expect(openStoreToWork({ type: 'sqlite', folder })).rejects.toThrow(
    /another running Sherpa uses this file; stop that one first/,
  );
  await first.close();
  await (await openStoreToWork({ type: 'sqlite', folder })).close();
});

describeStores('a process that follows one that crashed', (stores) => {
  test('goes on with what that one had in hand, when what it sent last has arrived', async () => {
    const place = await stores.place();
    const crashed = await openStoreToWork(place);
    await insertSubscriptions(crashed, [aSubscription({ nextAt: SEVEN })]);
    await planSubscriptions(crashed, SEVEN, LATE_LIMIT);
    const [before] = await createLedger(crashed, () => SEVEN).claim(WISH);
    await crashed.close();
    const next = await stores.open(place);
    expect(await createLedger(next, () => SEVEN).claim(WISH)).toEqual([]);
    await next.db.updateTable('delivery').set({ lease_until: 0 }).execute();
    const [after] = await createLedger(next, () => SEVEN).claim(WISH);
    expect(after).toMatchObject({ deliveryId: before?.deliveryId, unclear: true });
  });
});

describeStores('processes that run at once', (stores) => {
  test.runIf(stores.kind === 'postgres')('leave alone what another one has in hand', async () => {
    const place = await stores.place();
    const [one, two] = [await stores.open(place), await stores.open(place)];
    expect(one.instance).not.toBe(two.instance);
    await insertSubscriptions(one, [aSubscription({ nextAt: SEVEN })]);
    await planSubscriptions(one, SEVEN, LATE_LIMIT);
    expect(await createLedger(one, () => SEVEN).claim(WISH)).toHaveLength(1);
    expect(await createLedger(two, () => SEVEN).claim(WISH)).toHaveLength(0);
    const three = await stores.open(place);
    expect(await createLedger(three, () => SEVEN).claim(WISH)).toHaveLength(0);
  });
});
