import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * Ends the leases of an instance, or of all, where it is sure that the process that had them is gone: what
 * it writes is void from now on, and what it had in hand can be gone on with `restMs` milliseconds later,
 * when what it may have sent in its last moment has arrived and is found.
 */
export async function endLeases(
  { db, leaseClock }: Pick<Store, 'db' | 'leaseClock'>,
  restMs: number,
  instance?: string,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      lease: sql<string>`'ended:' || lease`,
      lease_until: sql<number>`${leaseClock()} + ${sql.lit(restMs)}`,
    })
    .where('lease', 'is not', null)
    .where('lease', 'not like', 'ended:%')
    .$if(instance !== undefined, (query) => query.where('lease', 'like', `${instance}:%`))
    .where('finished_at', 'is', null)
    .execute();
}
