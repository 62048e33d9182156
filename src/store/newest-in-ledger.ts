import type { Store } from './store.ts';

/**
 * The newest moment at which anything was planned or ended, by the clock of whoever wrote it; null where
 * the ledger is empty.
 */
export async function newestInLedger({ db }: Pick<Store, 'db'>): Promise<Temporal.Instant | null> {
  const ended = await db
    .selectFrom('delivery')
    .select('finished_at as at')
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const open = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.max<number | null>('created_at').as('at'))
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  const newest = Math.max(Number(ended?.at ?? 0), Number(open?.at ?? 0));
  return newest === 0 ? null : Temporal.Instant.fromEpochMilliseconds(newest);
}
