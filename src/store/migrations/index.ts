import type { Migration } from 'kysely/migration';
import { digest } from './digest.ts';
import { restore } from './restore.ts';

/** Every migration under the name by which a database remembers it; they run in the order of names. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-29-digest': digest,
  '2026-11-29-restore': restore,
};

/** The newest of them: what the tables of this version are known by. */
export const SCHEMA_VERSION = Object.keys(migrations).toSorted().at(-1) ?? '';
