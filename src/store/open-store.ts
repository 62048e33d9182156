import { join } from 'node:path';
import { endLeases } from './end-leases.ts';
import { openPostgresStore } from './open-postgres.ts';
import { openSqliteStore } from './open-sqlite.ts';
import { holdSoleProcess } from './sole-process.ts';
import type { Store } from './store.ts';

/** Where the store is: a Postgres that processes share, or a file of this machine. */
export type StoreConfig =
  | { readonly type: 'postgres'; readonly url: string }
  /** The folder of what Sherpa keeps. */
  | { readonly type: 'sqlite'; readonly folder: string };

export const sqliteFile = (folder: string): string => join(folder, 'sherpa.db');

/**
 * Opens the store to look or to restore, beside a bot that may be running. Rejects with a UserError
 * where it cannot be used.
 */
export const openStore = (config: StoreConfig): Promise<Store> =>
  config.type === 'postgres'
    ? openPostgresStore(config.url)
    : openSqliteStore(sqliteFile(config.folder));

/** Opens the store for a bot: of a SQLite file it is the only one, and a second is refused. */
export async function openStoreToWork(config: StoreConfig): Promise<Store> {
  if (config.type === 'postgres') return openStore(config);
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
