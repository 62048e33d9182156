import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { UserError } from '../errors.ts';
import { migrations } from './migrations/index.ts';

/**
 * Runs the migrations that this database has not had. Processes that start at once do it one after the
 * other. Rejects with a UserError where a newer Sherpa was here before.
 */
export async function migrate<Tables>(db: Kysely<Tables>, where: string): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new UserError(
      {
        where,
        what: 'the store was last used by a newer Sherpa',
        remedy: 'run that version, or restore a backup that this one made',
      },
      { cause: error },
    );
  }
  throw error;
}

/** How many migrations this database has not had; all where it is empty. */
export async function pendingMigrations<Tables>(db: Kysely<Tables>): Promise<number> {
  const known = await migratorOf(db).getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).length;
}

const migratorOf = <Tables>(db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
