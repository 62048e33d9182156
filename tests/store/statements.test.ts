import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { createLedger } from '../../src/store/ledger.ts';
import { countProcesses } from '../../src/store/processes.ts';
import { openStoreToWork } from '../support/open-to-work.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');

afterEach(() => vi.restoreAllMocks());

/**
 * What SQLite keeps of a prepared statement is memory that Node's collector does not see. With the time
 * of day in their texts, the statements of a morning for 1,200 channels held 230 MB of it.
 */
test('what a worker asks of SQLite again and again is prepared once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-statements-'));
  const store = await openStoreToWork({ type: 'sqlite', folder });
  try {
    const ledger = createLedger(store, () => SEVEN);
    const askOnce = async (room: number): Promise<void> => {
      const rooms = [{ workspaceId: `T${room}`, room }];
      await ledger.claim({ platform: 'slack', most: room + 1, mostPerWorkspace: 16, rooms });
      await ledger.nextDueAt(['slack', 'discord']);
      await ledger.renew([`lease ${room}`]);
      await countProcesses(store);
    };
    await askOnce(0);
    const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
    for (let room = 1; room < 8; room += 1) {
      await askOnce(room);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(prepare.mock.calls).toEqual([]);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
