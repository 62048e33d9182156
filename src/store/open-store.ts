import { join } from 'node:path';
import { assertNever } from '../errors.ts';
import { endLeases } from './end-leases.ts';
import { holdInstance, type Instance } from './instance.ts';
import { openSqliteStore } from './open-sqlite.ts';
import { holdSoleProcess } from './sole-process.ts';
import type { Store } from './store.ts';
import type { StoreConfig } from './store-config.ts';

export const sqliteFile = (folder: string): string => join(folder, 'sherpa.db');

/**
 * Opens the store to look or to restore, beside a bot that may be running. Rejects with a UserError
 * where it cannot be used.
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  switch (config.type) {
    case 'postgres': {
      // Loaded where it is used: most bots keep their store in a file.
      const { openPostgresStore } = await import('./open-postgres.ts');
      return openPostgresStore(config.url);
    }
    case 'sqlite':
      return openSqliteStore(sqliteFile(config.folder));
    case 'memory':
      return openSqliteStore(':memory:');
    default:
      return assertNever(config);
  }
}

/**
 * Opens the store for a bot. Of a SQLite file it is the only one, and a second is refused. What a process
 * had in hand that crashed before is free at once.
 */
export async function openStoreToWork(config: StoreConfig): Promise<Store> {
  switch (config.type) {
    case 'postgres': {
      const instance = holdInstance(config.folder);
      return goOn(config, instance, instance.follows ? instance.id : null);
    }
    case 'sqlite': {
      const sole = holdSoleProcess(sqliteFile(config.folder));
      return goOn(config, { id: 'sole', release: sole.release }, undefined);
    }
    case 'memory':
      return openStore(config);
    default:
      return assertNever(config);
  }
}

/** `over`: whose leases are void; all where it is undefined, none where it is null. */
async function goOn(
  config: StoreConfig,
  { id, release }: Pick<Instance, 'id' | 'release'>,
  over: string | null | undefined,
): Promise<Store> {
  try {
    const store = await openStore(config);
    if (over !== null) await endLeases(store, over);
    return {
      ...store,
      instance: id,
      async close() {
        await store.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
