import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openStoreToWork } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** On a machine that does much else at the same time. */
const POSTGRES_STARTS_MS = 60_000;

/** Makes empty stores of one kind. */
export interface TestStores {
  readonly kind: 'sqlite' | 'postgres';
  /** Where a new and empty store is to be. */
  place(): Promise<StoreConfig>;
  /** Opened as a bot does, in a place of its own or in a given one; closed after the test. */
  open(place?: StoreConfig): Promise<Store>;
}

/** Runs the same tests on SQLite and on a real Postgres. */
export function describeStores(name: string, tests: (stores: TestStores) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name}, on %s`, (kind) => {
    let postgres: TestPostgres | null = null;
    const folders: string[] = [];
    const opened: Store[] = [];
    beforeAll(async () => {
      if (kind === 'postgres') postgres = await startPostgres();
    }, POSTGRES_STARTS_MS);
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });
    afterAll(async () => {
      await postgres?.stop();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
    });
    async function place(): Promise<StoreConfig> {
      const folder = await mkdtemp(join(tmpdir(), 'sherpa-store-'));
      folders.push(folder);
      if (postgres) return { type: 'postgres', url: await postgres.newDatabase(), folder };
      return { type: 'sqlite', folder };
    }
    tests({
      kind,
      place,
      async open(at) {
        const store = await openStoreToWork(at ?? (await place()));
        opened.push(store);
        return store;
      },
    });
  });
}
