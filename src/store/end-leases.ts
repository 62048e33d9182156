import type { Store } from './store.ts';

/**
 * Ends the leases of a process that is gone, where it is sure that it is gone: what it had in hand can
 * be gone on with at once, and its outcome is not known.
 */
export async function endLeases({ db }: Pick<Store, 'db'>): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ unclear: 1, lease: null, lease_until: null })
    .where('lease', 'is not', null)
    .where('finished_at', 'is', null)
    .execute();
}
