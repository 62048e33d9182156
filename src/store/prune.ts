import type { Store } from './store.ts';

/** Of one transaction: others get their turn in between. */
const BATCH = 200;
/**
 * A text is kept for as long as what was sent with it, and these days more: it is older by up to one than
 * the last delivery that took it up, which may have been on its way for two.
 */
const TEXT_AGE = { hours: 4 * 24 };

/** What was taken away. */
export interface Pruned {
  readonly deliveries: number;
  readonly texts: number;
}

/**
 * Takes away deliveries that ended before a moment, with their parts and texts that nothing needs any
 * more, in small batches, until there are none or `stopping` says so. The audit is kept for good.
 */
export async function pruneStore(
  store: Pick<Store, 'db'>,
  before: Temporal.Instant,
  stopping?: AbortSignal,
): Promise<Pruned> {
  const deliveries = await inBatches(() => pruneDeliveries(store, before), stopping);
  const textsBefore = before.subtract(TEXT_AGE).epochMilliseconds;
  const documents = await inBatches(() => pruneDocuments(store, textsBefore), stopping);
  const snapshots = await inBatches(() => pruneSnapshots(store, textsBefore), stopping);
  return { deliveries, texts: documents + snapshots };
}

async function inBatches(prune: () => Promise<number>, stopping?: AbortSignal): Promise<number> {
  let pruned = 0;
  while (!stopping?.aborted) {
    const batch = await prune();
    pruned += batch;
    if (batch < BATCH) break;
  }
  return pruned;
}

function pruneDeliveries({ db }: Pick<Store, 'db'>, before: Temporal.Instant): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom('delivery')
      .select('id')
      .where('finished_at', '<', before.epochMilliseconds)
      .orderBy('finished_at')
      .limit(BATCH)
      .execute();
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await transaction.deleteFrom('delivery').where('id', 'in', ids).execute();
    await transaction.deleteFrom('delivery_part').where('delivery_id', 'in', ids).execute();
    return ids.length;
  });
}

async function pruneDocuments({ db }: Pick<Store, 'db'>, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('edition_document')
    .where('hash', 'in', (query) =>
      query
        .selectFrom('edition_document')
        .select('hash')
        .where('created_at', '<', before)
        .where('hash', 'not in', (open) =>
          open
            .selectFrom('delivery')
            .select('document_hash')
            .where('finished_at', 'is', null)
            .where('document_hash', 'is not', null)
            .$castTo<{ document_hash: string }>(),
        )
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function pruneSnapshots({ db }: Pick<Store, 'db'>, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('pack_snapshot')
    .where('hash', 'in', (query) =>
      query
        .selectFrom('pack_snapshot')
        .select('hash')
        .where('created_at', '<', before)
        .where('hash', 'not in', (last) => last.selectFrom('last_edition').select('snapshot_hash'))
        .where('hash', 'not in', (open) =>
          open
            .selectFrom('delivery')
            .select('snapshot_hash')
            .where('finished_at', 'is', null)
            .where('snapshot_hash', 'is not', null)
            .$castTo<{ snapshot_hash: string }>(),
        )
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
