import { assertNever } from '../errors.ts';
import { openSqliteStore } from './open-sqlite.ts';
import { sqliteFile } from './sqlite-file.ts';
import type { Store } from './store.ts';
import type { StoreConfig } from './store-config.ts';

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
