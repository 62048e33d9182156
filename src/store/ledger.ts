import { sql } from 'kysely';
import type { PlatformName } from '../contract.ts';
import { type Claim, LEASE_MS, type Ledger } from '../delivery/ledger.ts';
import { claimDeliveries } from './claim-deliveries.ts';
import type { Store } from './store.ts';
import { createTextHash, keepText, keptText } from './stored-text.ts';

/** The ledger in the database. Whatever a worker writes is refused where its lease is not held any more. */
export function createLedger(store: Store, now: () => Temporal.Instant): Ledger {
  const { db, leaseClock } = store;
  const hashOf = createTextHash();
  const millis = (): number => now().epochMilliseconds;

  /** The row of a claim, for as long as its lease is the last one. */
  const claimed = ({ deliveryId, lease }: Claim) =>
    db
      .updateTable('delivery')
      .where('id', '=', deliveryId)
      .where('lease', '=', lease)
      .where('finished_at', 'is', null);

  return {
    claim: (wish) => claimDeliveries(store, wish, millis()),

    async nextDueAt(platforms: readonly PlatformName[]) {
      if (platforms.length === 0) return null;
      const row = await db
        .selectFrom('delivery')
        .select(({ fn }) => [fn.min<number | null>(fn.coalesce('lease_until', 'due_at')).as('at')])
        .where('finished_at', 'is', null)
        .where('platform', 'in', platforms)
        .executeTakeFirst();
      return row?.at == null ? null : Temporal.Instant.fromEpochMilliseconds(Number(row.at));
    },

    async renew(leases) {
      if (leases.length === 0) return new Set();
      const rows = await db
        .updateTable('delivery')
        .set({ lease_until: sql<number>`${leaseClock()} + ${sql.lit(LEASE_MS)}` })
        .where('lease', 'in', leases)
        .where('finished_at', 'is', null)
        .returning('lease')
        .execute();
      return new Set(rows.flatMap(({ lease }) => lease ?? []));
    },

    async freeze(claim, { document, snapshot }) {
      const document_hash = hashOf(document);
      const snapshot_hash = hashOf(snapshot);
      const at = millis();
      await keepText(store, 'edition_document', { hash: document_hash, content: document }, at);
      await keepText(store, 'pack_snapshot', { hash: snapshot_hash, content: snapshot }, at);
      const { numUpdatedRows } = await claimed(claim)
        .set({ document_hash, snapshot_hash })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    document: (hash) => keptText(store, 'edition_document', hash),

    async parts(deliveryId) {
      const rows = await db
        .selectFrom('delivery_part')
        .select(['part', 'message_id'])
        .where('delivery_id', '=', deliveryId)
        .execute();
      return new Map(rows.map((row) => [row.part, { messageId: row.message_id }]));
    },

    async recordPart(claim, part, { messageId }) {
      return db.transaction().execute(async (transaction) => {
        const held = await transaction
          .selectFrom('delivery')
          .select('id')
          .where('id', '=', claim.deliveryId)
          .where('lease', '=', claim.lease)
          .where('finished_at', 'is', null)
          .$if(store.locksRows, (query) => query.forUpdate())
          .executeTakeFirst();
        if (!held) return false;
        await transaction
          .insertInto('delivery_part')
          .values({
            delivery_id: claim.deliveryId,
            part,
            message_id: messageId,
            posted_at: millis(),
          })
          .onConflict((conflict) => conflict.columns(['delivery_id', 'part']).doNothing())
          .execute();
        return true;
      });
    },

    async putOff(claim, { at, unclear, reason }) {
      await claimed(claim)
        .set({
          lease: null,
          lease_until: null,
          due_at: at.epochMilliseconds,
          reason,
          ...(unclear ? { unclear: 1 } : {}),
        })
        .execute();
    },

    async finish(claim, outcome, reason) {
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('delivery')
          .set({ outcome, reason, finished_at: millis(), lease: null, lease_until: null })
          .where('id', '=', claim.deliveryId)
          .where('lease', '=', claim.lease)
          .where('finished_at', 'is', null)
          .returning(['slot_day', 'snapshot_hash'])
          .executeTakeFirst();
        if (!row) return false;
        if (outcome !== 'sent' || row.snapshot_hash === null) return true;
        const last = { day: row.slot_day, snapshot_hash: row.snapshot_hash };
        await transaction
          .insertInto('last_edition')
          .values({ subscription_id: claim.subscriptionId, ...last })
          // An older edition that ends after a newer one is not what the channel was told last.
          .onConflict((conflict) =>
            conflict
              .column('subscription_id')
              .doUpdateSet(last)
              .where('last_edition.day', '<=', last.day),
          )
          .execute();
        return true;
      });
    },

    async isSuperseded({ subscriptionId, slotAt }) {
      const newer = await db
        .selectFrom('delivery')
        .select('id')
        .where('subscription_id', '=', subscriptionId)
        .where('slot_at', '>', slotAt.epochMilliseconds)
        .where('slot_at', '<=', millis())
        .where('cause', '=', 'schedule')
        .limit(1)
        .executeTakeFirst();
      return newer !== undefined;
    },
  };
}
