import { type Kysely, sql } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Does work that sees the store as it is at one moment, while others go on writing. */
export async function inSnapshot<Result>(
  { db, kind }: Store,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  if (kind === 'postgres') {
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(work);
  }
  return db.connection().execute(async (connection) => {
    // Our transactions begin with the lock for writing, for which the bot would have to wait.
    await sql`begin deferred`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}
