import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';
import { openStoreToWork } from './open-to-work.ts';

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
    const folders: string[] = [];
    const opened: Store[] = [];
    beforeAll(async () => {
      if (kind === 'postgres') await newDatabase();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });
    afterAll(async () => {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
    });
    async function place(): Promise<StoreConfig> {
      const folder = await mkdtemp(join(tmpdir(), 'sherpa-store-'));
      folders.push(folder);
      if (kind === 'postgres') return { type: 'postgres', url: await newDatabase(), folder };
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

/** In the one Postgres of the run, which starts when the first is asked for. */
async function newDatabase(): Promise<string> {
  const response = await fetch(inject('newDatabaseAt'), { method: 'POST' });
  const said = await response.text();
  if (!response.ok) throw new Error(`no database to test with: ${said}`);
  return said;
}
