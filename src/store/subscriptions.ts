import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type {
  AuditLine,
  Change,
  PastDelivery,
  SubscriptionStore,
} from '../subscriptions/subscription-store.ts';
import { toDelivery } from './plan-subscriptions.ts';
import { readAuditedTerms } from './read-audited-terms.ts';
import { readCause, readOutcome, readPlatform, readSubscription } from './read-row.ts';
import type { Store } from './store.ts';
import { keptText } from './stored-text.ts';
import type { DeliveryRow, Tables } from './tables.ts';
import { writeActor, writeDetail, writeSubscription } from './write-row.ts';

/** Subscriptions, their audit and their history in the database. */
export function createSubscriptionStore(
  { db }: Pick<Store, 'db'>,
  now: () => Temporal.Instant,
): SubscriptionStore {
  return {
    async get(id) {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? readSubscription(row) : null;
    },

    async find({ platform, channelId }, packId) {
      const row = await db
        .selectFrom('subscription')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel_id', '=', channelId)
        .where('pack_id', '=', packId)
        .executeTakeFirst();
      return row ? readSubscription(row) : null;
    },

    async list({ destination, platform, workspaceId }) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .$if(destination !== undefined, (query) =>
          query
            .where('platform', '=', destination?.platform ?? '')
            .where('channel_id', '=', destination?.channelId ?? ''),
        )
        .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? ''))
        .$if(workspaceId !== undefined, (query) =>
          workspaceId == null
            ? query.where('workspace_id', 'is', null)
            : query.where('workspace_id', '=', workspaceId),
        )
        .orderBy('platform')
        .orderBy('channel_id')
        .orderBy('pack_id')
        .execute();
      return rows.map(readSubscription);
    },

    change: (change) =>
      db.transaction().execute(async (transaction) => {
        const done = await apply(transaction, change);
        if (done) await writeAudit(transaction, change);
        return done;
      }),

    async sendNow(subscription, day) {
      const { id, destination, workspaceId } = subscription;
      const row = {
        id,
        platform: destination.platform,
        channel_id: destination.channelId,
        workspace_id: workspaceId,
      };
      const at = now().round({ smallestUnit: 'minute', roundingMode: 'floor' });
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('delivery')
        .values(toDelivery(row, { day, at }, 'hand', now()))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async lastEdition(subscriptionId) {
      const row = await db
        .selectFrom('last_edition')
        .selectAll()
        .where('subscription_id', '=', subscriptionId)
        .executeTakeFirst();
      return row ? { day: row.day, snapshotHash: row.snapshot_hash } : null;
    },

    async lastScheduled(subscriptionId) {
      const row = await db
        .selectFrom('delivery')
        .select(['slot_day', 'slot_at', 'outcome'])
        .where('subscription_id', '=', subscriptionId)
        .where('cause', '=', 'schedule')
        // Rows of a time to come are those of a clock that ran ahead.
        .where('slot_at', '<=', now().epochMilliseconds)
        .where(({ eb, or }) => or([eb('outcome', 'is', null), eb('outcome', '=', 'sent')]))
        .orderBy('slot_day', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row
        ? {
            day: Temporal.PlainDate.from(row.slot_day),
            at: Temporal.Instant.fromEpochMilliseconds(row.slot_at),
            isSent: row.outcome !== null,
          }
        : null;
    },

    snapshot: (hash) => keptText({ db }, 'pack_snapshot', hash),

    async history({ subscriptionId, destination, outcome, most }) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .select((query) =>
          query
            .selectFrom('delivery_part')
            .select(({ fn }) => fn.countAll().as('messages'))
            .whereRef('delivery_part.delivery_id', '=', 'delivery.id')
            .as('messages'),
        )
        .$if(subscriptionId !== undefined, (query) =>
          query.where('subscription_id', '=', subscriptionId ?? ''),
        )
        .$if(destination !== undefined, (query) =>
          query
            .where('platform', '=', destination?.platform ?? '')
            .where('channel_id', '=', destination?.channelId ?? ''),
        )
        .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? ''))
        .orderBy('slot_at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(toPastDelivery);
    },

    async changes({ destination, most }) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .$if(destination !== undefined, (query) =>
          query
            .where('platform', '=', destination?.platform ?? '')
            .where('channel_id', '=', destination?.channelId ?? ''),
        )
        .orderBy('at', 'desc')
        .limit(most)
        .execute();
      return rows.map(
        (row): AuditLine => ({
          at: Temporal.Instant.fromEpochMilliseconds(row.at),
          actor: row.actor,
          destination: { platform: readPlatform(row.platform), channelId: row.channel_id },
          name: row.action,
          terms: readAuditedTerms(row.detail),
        }),
      );
    },
  };
}

/** Whether the subscription was still as the change takes it to be. */
async function apply(
  transaction: Transaction<Tables>,
  { before, after, at }: Change,
): Promise<boolean> {
  if (before && after) {
    const { numUpdatedRows } = await transaction
      .updateTable('subscription')
      .set({ ...writeSubscription(after), version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }
  if (before) {
    const { numDeletedRows } = await transaction
      .deleteFrom('subscription')
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }
  if (!after) return false;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('subscription')
    .values({
      id: after.id,
      version: 0,
      ...writeSubscription(after),
      created_at: at.epochMilliseconds,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function writeAudit(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const concerned = change.after ?? change.before;
  if (!concerned) return;
  await transaction
    .insertInto('audit')
    .values({
      id: randomUUID(),
      at: change.at.epochMilliseconds,
      actor: writeActor(change.by),
      subscription_id: concerned.id,
      platform: concerned.destination.platform,
      channel_id: concerned.destination.channelId,
      action: change.name,
      detail: writeDetail(change),
    })
    .execute();
}

function toPastDelivery(
  row: DeliveryRow & { messages: number | string | bigint | null },
): PastDelivery {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    destination: { platform: readPlatform(row.platform), channelId: row.channel_id },
    slotAt: Temporal.Instant.fromEpochMilliseconds(row.slot_at),
    cause: readCause(row.cause),
    outcome: row.outcome === null ? null : readOutcome(row.outcome),
    attempts: row.attempts,
    reason: row.reason,
    messages: Number(row.messages ?? 0),
    finishedAt:
      row.finished_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.finished_at),
  };
}
