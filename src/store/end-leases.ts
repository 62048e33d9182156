import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * Ends the leases of an instance, or of all, where it is sure that the process that had them is gone:
 * what it had in hand can be gone on with at once, and its outcome is not known. The claim to come goes
 * on with the same try.
 */
export async function endLeases({ db }: Pick<Store, 'db'>, instance?: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ unclear: 1, lease: null, lease_until: null, attempts: sql<number>`attempts - 1` })
    .where('lease', 'is not', null)
    .$if(instance !== undefined, (query) => query.where('lease', 'like', `${instance}:%`))
    .where('finished_at', 'is', null)
    .execute();
}
