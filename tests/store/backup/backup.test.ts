import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKUP_TABLES } from '../../../src/store/backup/backup-tables.ts';
import { restoreBackup } from '../../../src/store/backup/restore-backup.ts';
import { writeBackup } from '../../../src/store/backup/write-backup.ts';
import { createLedger } from '../../../src/store/ledger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { planSubscriptions } from '../../../src/store/plan-subscriptions.ts';
import type { Store } from '../../../src/store/store.ts';
import { describeStores } from '../../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../../support/subscriptions.ts';
import { contents, fill, LATE_LIMIT, NOON, SEVEN } from './filled-store.ts';

describeStores('a backup', (stores) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sherpa-backup-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const fileOf = (name: string): string => join(folder, name);

  async function backedUp(name: string): Promise<{ file: string; store: Store }> {
    const file = fileOf(name);
    const store = await stores.open();
    await fill(store);
    await writeBackup(store, file, NOON);
    return { file, store };
  }

  test('brings everything back, in a store of either kind', async () => {
    const { file, store } = await backedUp('whole');
    const then = await contents(store);
    const memory = await openStore({ type: 'memory' });
    for (const other of [await stores.open(), memory]) {
      await insertSubscriptions(other, [aSubscription({ id: 'other', channelId: 'C9' })]);
      await restoreBackup(other, file, NOON);
      expect(await contents(other)).toEqual(then);
    }
    // And back from there.
    const back = fileOf('back');
    await writeBackup(memory, back, NOON);
    await restoreBackup(store, back, NOON);
    expect(await contents(store)).toEqual(then);
    await memory.close();
  });

  test('has every column of every table', async () => {
    const { file, store } = await backedUp('columns');
    const tables = (await store.db.introspection.getTables()).map(({ name }) => name);
    const ofTheStore = new Set(['process', 'store_state']);
    expect(BACKUP_TABLES.map(({ name }) => `${name}`).sort()).toEqual(
      tables.filter((name) => !ofTheStore.has(name)).sort(),
    );
    const before = await rowsOf(store, ['subscription', 'delivery_part', 'pack_snapshot', 'audit']);
    await restoreBackup(store, file, NOON);
    expect(await rowsOf(store, Object.keys(before))).toEqual(before);
  });

  test('belongs to its owner alone, and takes the place of an older one as a whole', async () => {
    const { file, store } = await backedUp('owned');
    await writeBackup(store, file, NOON);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
  });

  test('that cannot be written leaves nothing behind and says why', async () => {
    const store = await stores.open();
    const nowhere = join(folder, 'not-there', 'file');
    await expect(writeBackup(store, nowhere, NOON)).rejects.toThrow(/cannot be written \(ENOENT\)/);
    const inTheWay = folder;
    await expect(writeBackup(store, inTheWay, NOON)).rejects.toThrow(/cannot be written/);
    expect((await readdir(tmpdir())).filter((name) => /sherpa-backup.*part/.test(name))).toEqual(
      [],
    );
  });

  test('holds one moment, however the store changes while it is written', async () => {
    const place = await stores.place();
    const store = await stores.open(place);
    // As the terminal's command does, beside the bot.
    const beside = await openStore(place);
    // More than is read at once.
    const many = Array.from({ length: 450 }, (_, at) =>
      aSubscription({ id: `s${at}`, channelId: `C${at}`, nextAt: SEVEN }),
    );
    await insertSubscriptions(store, many);
    const file = fileOf('moment');
    const [, due] = await Promise.all([
      writeBackup(beside, file, NOON),
      planSubscriptions(store, SEVEN, LATE_LIMIT),
    ]);
    expect(due).toBe(450);
    await restoreBackup(beside, file, NOON);
    await beside.close();
    const { subscriptions, history } = await contents(store);
    expect(subscriptions).toHaveLength(450);
    const planned = subscriptions.filter(({ nextAt }) => nextAt && !nextAt.equals(SEVEN));
    expect([0, 450]).toContain(planned.length);
    expect(history).toHaveLength(planned.length === 0 ? 0 : 99);
  });

  test('takes from a bot that runs what it had claimed', async () => {
    const store = await stores.open();
    const file = fileOf('claimed');
    await fill(store);
    await writeBackup(store, file, NOON);
    const ledger = createLedger(store, () => NOON);
    const wish = { platform: 'slack' as const, most: 9, mostPerWorkspace: 9, rooms: [] };
    const [claim] = await ledger.claim(wish);
    if (!claim) throw new Error('nothing was open');
    await restoreBackup(store, file, NOON);
    expect(await ledger.recordPart(claim, 1, { messageId: 'm3' })).toBe(false);
    expect(await ledger.renew([claim.lease])).toEqual(new Set());
    // Nobody takes them until whoever had them has surely stopped sending.
    expect(await ledger.claim(wish)).toEqual([]);
    const later = createLedger(store, () => NOON.add({ minutes: 2 }));
    const claims = await later.claim(wish);
    expect(claims.map(({ unclear }) => unclear)).toEqual([true, true]);
  });
});

async function rowsOf(store: Store, tables: readonly string[]) {
  const read = tables.map(async (table) => {
    const rows = await store.db
      .selectFrom(table as 'audit')
      .selectAll()
      .execute();
    return [table, rows.map((row) => JSON.stringify(row)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
