import { join } from 'node:path';
import { assertNever } from '../errors.ts';
import { endLeases } from './end-leases.ts';
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

/** Opens the store for a bot: of a SQLite file it is the only one, and a second is refused. */
export async function openStoreToWork(config: StoreConfig): Promise<Store> {
  if (config.type !== 'sqlite') return openStore(config);
  const sole = holdSoleProcess(sqliteFile(config.folder));
  try {
    const store = await openStore(config);
    await endLeases(store);
    return {
      ...store,
      async close() {
        await store.close();
        sole.release();
      },
    };
  } catch (error) {
    sole.release();
    throw error;
  }
}
