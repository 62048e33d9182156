import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MIGRATION_NAMES } from './migrations/names.ts';

/** Where the store is in the folder of what Sherpa keeps. */
export const sqliteFile = (folder: string): string => join(folder, 'sherpa.db');

/**
 * Whether the tables in this file are those of this version, so that opening it has nothing to make or
 * to refuse. Asked without the query builder, which takes longer to load than all else about a store.
 * False wherever it cannot be told.
 */
export function hasCurrentTables(file: string): boolean {
  if (!existsSync(file)) return false;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare('SELECT name FROM kysely_migration').all();
    const had = new Set(rows.map(({ name }) => name));
    return had.size === MIGRATION_NAMES.length && MIGRATION_NAMES.every((name) => had.has(name));
  } catch {
    return false;
  } finally {
    database?.close();
  }
}
