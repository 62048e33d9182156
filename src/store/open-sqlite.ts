import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { unusableFile } from './unusable-file.ts';

/** Opens the SQLite store in this file, made where there is none, and brings its tables up to date. */
export async function openSqliteStore(file: string): Promise<Store> {
  const store = connectSqlite(file);
  await migrate(store.db, file);
  return store;
}

/** Opens the file, made where there is none, with its tables as they are. */
export function connectSqlite(file: string): Store {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: open(file) }) });
  return {
    kind: 'sqlite',
    db,
    // Bound: written into the statement, it would make another one of it each millisecond.
    leaseClock: () => sql<number>`${Math.floor(performance.timeOrigin + performance.now())}`,
    locksRows: false,
    instance: '',
    close: () => db.destroy(),
  };
}

function open(file: string) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return openSqliteDatabase(file);
  } catch (cause) {
    throw unusableFile(file, cause);
  }
}
