import { expect, test } from 'vitest';
import { inspectStore } from '../../src/store/inspect-store.ts';
import { countProcesses } from '../../src/store/processes.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const now = Temporal.Now.instant;
const said = async (place: StoreConfig): Promise<readonly string[]> => {
  const { findings } = await inspectStore(place, now);
  return findings.map(({ check, state, says }) => `${check} ${state}: ${says}`);
};

/** As a version of Sherpa that is still to come leaves it behind. */
const useByNewer = async (store: Store): Promise<void> => {
  await store.db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .insertInto('kysely_migration')
    .values({ name: '2099-01-01-something', timestamp: '2099-01-01T00:00:00Z' })
    .execute();
};

describeStores('a look at the store', (stores) => {
  test('makes nothing where there is none yet', async () => {
    const place = await stores.place();
    const looks = [await said(place), await said(place)];
    for (const look of looks)
      expect(look).toEqual([expect.stringMatching(/^Database ok: .*first start makes/)]);
  });

  test('beside a running bot tells that it can be written, and leaves it as it is', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    await insertSubscriptions(store, [aSubscription({})]);
    await countProcesses(store);
    const { findings, subscriptions } = await inspectStore(place, now);
    expect(findings[0]?.says).toMatch(
      /^(SQLite|Postgres), can be written; 1 subscription, 1 bot running$/,
    );
    expect(subscriptions).toMatchObject([{ id: 's1' }]);
    expect(await store.db.selectFrom('store_state').selectAll().execute()).toEqual([]);
  });

  test('tells whether what is committed is synced', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    const look = (await said(place))[1];
    // The Postgres of these tests does without, so that they are quick.
    if (store.kind === 'postgres')
      expect(look).toMatch(/^Durability wrong: fsync is off.*turn both on$/);
    else expect(look).toMatch(/^Durability ok/);
  });

  test('refuses one that a newer version has used', async () => {
    const place = await stores.place();
    await useByNewer(await stores.open(place));
    expect(await said(place)).toEqual([
      expect.stringMatching(/^Database wrong: the store was last used by a newer Sherpa; run that/),
    ]);
  });

  test('names a database that does not let us in, without its password', async () => {
    const place = await stores.place();
    if (place.type !== 'postgres') return;
    const url = new URL(place.url);
    url.password = 'hunter2';
    url.port = '1';
    const look = (await said({ ...place, url: url.href })).join();
    expect(look).toMatch(
      /^Database wrong: DATABASE_URL: this Postgres cannot be used \(ECONNREFUSED\)/,
    );
    expect(look).not.toContain('hunter2');
  });
});
