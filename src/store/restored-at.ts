import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * After a restore the ledger is older than what channels have seen. What was due until then may stand in
 * its channel already, sent by a bot that the backup knows nothing of.
 */

const RESTORED_AT = 'restored';
/** The clocks of whoever restored and of whoever plans may be as far apart. */
const CLOCKS_APART = { minutes: 10 };
/**
 * Twice a lease: a bot that was sending when its claims were replaced may take them for its own until
 * then, so that to look into a channel sooner would be too soon.
 */
const QUIET = { seconds: 90 };

/** When the store was last restored; null where it never was. */
export async function readRestoredAt(db: Kysely<Tables>): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('store_state')
    .select('at')
    .where('name', '=', RESTORED_AT)
    .executeTakeFirst();
  return row ? Temporal.Instant.fromEpochMilliseconds(row.at) : null;
}

export async function writeRestoredAt(db: Kysely<Tables>, at: Temporal.Instant): Promise<void> {
  const row = { name: RESTORED_AT, at: at.epochMilliseconds };
  await db
    .insertInto('store_state')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: row.at }))
    .execute();
}

/** Whether a slot that the ledger has no row of may have been sent all the same. */
export const isInDoubt = (
  slotAt: Temporal.Instant,
  restoredAt: Temporal.Instant | null,
): restoredAt is Temporal.Instant =>
  restoredAt !== null && Temporal.Instant.compare(slotAt, restoredAt.add(CLOCKS_APART)) <= 0;

/** Nothing that is in doubt is looked for before then. */
export const quietUntil = (restoredAt: Temporal.Instant): Temporal.Instant => restoredAt.add(QUIET);
