import type { Migration } from 'kysely/migration';
import { digest } from './digest.ts';
import type { MigrationName } from './names.ts';
import { restore } from './restore.ts';
import { silence } from './silence.ts';

/** Every migration under the name by which a database remembers it. */
export const migrations: Readonly<Record<MigrationName, Migration>> = {
  '2026-11-29-digest': digest,
  '2026-11-29-restore': restore,
  '2026-11-29-silence': silence,
};
