import { sql, type Transaction } from 'kysely';
import type { DeliveryCause } from '../delivery/ledger.ts';
import { type Plan, planDue } from '../delivery/plan.ts';
import type { Slot } from '../subscriptions/slots.ts';
import { deliveryId } from './delivery-id.ts';
import { readSchedule } from './read-row.ts';
import { isInDoubt, quietUntil, readRestoredAt } from './restored-at.ts';
import type { Store } from './store.ts';
import type { NewDelivery, SubscriptionRow, Tables } from './tables.ts';

/** Planned in one transaction: enough to be quick, and little enough for others to get their turn. */
const BATCH = 500;
/** Rows of one insertion: SQLite takes 32,766 parameters, Postgres 65,535. */
const ROWS = 250;

/** A subscription of which no slot can be told: a zone that is not known here, a text that is none. */
export interface Unplannable {
  readonly id: string;
  readonly error: unknown;
}

/**
 * Turns what is due into rows of the ledger and moves each subscription on to its next slot, in
 * batches. A slot that has a row already is not planned again. One that cannot be planned is paused, for
 * it must not hold up the others, and told to `setAside`. Resolves to the number of deliveries that are
 * to be sent.
 */
export async function planSubscriptions(
  store: Store,
  now: Temporal.Instant,
  lateLimit: Temporal.Duration,
  setAside: (one: Unplannable) => void = () => {},
): Promise<number> {
  let due = 0;
  for (;;) {
    const batch = await store.db
      .transaction()
      .execute((transaction) => planBatch(transaction, store, now, lateLimit));
    due += batch.due;
    batch.unplannable.forEach(setAside);
    if (batch.planned < BATCH) return due;
  }
}

async function planBatch(
  transaction: Transaction<Tables>,
  { locksRows }: Store,
  now: Temporal.Instant,
  lateLimit: Temporal.Duration,
): Promise<{
  readonly planned: number;
  readonly due: number;
  readonly unplannable: readonly Unplannable[];
}> {
  const rows = await transaction
    .selectFrom('subscription')
    .selectAll()
    .where('next_at', '<=', now.epochMilliseconds)
    .orderBy('next_at')
    .limit(BATCH)
    .$if(locksRows, (query) => query.forUpdate().skipLocked())
    .execute();
  if (rows.length === 0) return { planned: 0, due: 0, unplannable: [] };
  // In the same transaction: were it read before, a restore could come between.
  const restoredAt = await readRestoredAt(transaction);
  const deliveries: NewDelivery[] = [];
  const moves: { readonly id: string; readonly nextAt: number | null }[] = [];
  const unplannable: Unplannable[] = [];
  let due = 0;
  for (const row of rows) {
    const plan = tryToPlan(row, now, lateLimit);
    if ('error' in plan) {
      unplannable.push(plan);
      continue;
    }
    deliveries.push(...plan.missed.map((slot) => missed(row, slot, { now, restoredAt })));
    if (plan.due) {
      const delivery = toDelivery(row, plan.due, 'schedule', now);
      deliveries.push(
        isInDoubt(plan.due.at, restoredAt) ? inDoubt(delivery, restoredAt) : delivery,
      );
      due += 1;
    }
    moves.push({ id: row.id, nextAt: plan.nextAt?.epochMilliseconds ?? null });
  }
  for (let from = 0; from < deliveries.length; from += ROWS) {
    await transaction
      .insertInto('delivery')
      .values(deliveries.slice(from, from + ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await moveOn(transaction, moves);
  await pause(transaction, unplannable);
  return { planned: rows.length, due, unplannable };
}

function tryToPlan(
  row: SubscriptionRow,
  now: Temporal.Instant,
  lateLimit: Temporal.Duration,
): Plan | Unplannable {
  try {
    const nextAt = Temporal.Instant.fromEpochMilliseconds(row.next_at ?? 0);
    return planDue({ schedule: readSchedule(row), nextAt }, now, lateLimit);
  } catch (error) {
    return { id: row.id, error };
  }
}

async function pause(
  transaction: Transaction<Tables>,
  unplannable: readonly Unplannable[],
): Promise<void> {
  if (unplannable.length === 0) return;
  await transaction
    .updateTable('subscription')
    .set({
      paused: 'when it is due could not be told: its schedule must be set anew',
      next_at: null,
      version: sql<number>`version + 1`,
    })
    .where(
      'id',
      'in',
      unplannable.map(({ id }) => id),
    )
    .execute();
}

/** One statement for all: both databases name the columns of VALUES `column1`, `column2`. */
async function moveOn(
  transaction: Transaction<Tables>,
  moves: readonly { readonly id: string; readonly nextAt: number | null }[],
): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ id, nextAt }) => sql`(${id}, ${nextAt})`);
  await sql`
    update subscription set next_at = cast(moves.column2 as bigint)
    from (values ${sql.join(rows)}) as moves
    where subscription.id = moves.column1`.execute(transaction);
}

const missed = (
  row: SubscriptionRow,
  slot: Slot,
  { now, restoredAt }: { now: Temporal.Instant; restoredAt: Temporal.Instant | null },
): NewDelivery => ({
  ...toDelivery(row, slot, 'schedule', now),
  outcome: 'missed',
  reason: isInDoubt(slot.at, restoredAt)
    ? 'the store was restored from an older backup, so that the channel alone tells what became of it'
    : 'Sherpa was not running',
  finished_at: now.epochMilliseconds,
});

/** It may have been sent before the restore: its channel is looked through first. */
const inDoubt = (delivery: NewDelivery, restoredAt: Temporal.Instant): NewDelivery => ({
  ...delivery,
  unclear: 1,
  due_at: Math.max(delivery.due_at, quietUntil(restoredAt).epochMilliseconds),
});

/** The row of a slot, or of an edition asked for by hand, to be sent at once. */
export const toDelivery = (
  row: Pick<SubscriptionRow, 'id' | 'platform' | 'channel_id' | 'workspace_id'>,
  slot: Slot,
  cause: DeliveryCause,
  now: Temporal.Instant,
): NewDelivery => ({
  id: deliveryId(row.id, slot.at, cause),
  subscription_id: row.id,
  slot_at: slot.at.epochMilliseconds,
  slot_day: slot.day.toString(),
  platform: row.platform,
  channel_id: row.channel_id,
  workspace_id: row.workspace_id ?? '',
  cause,
  outcome: null,
  due_at: now.epochMilliseconds,
  lease: null,
  lease_until: null,
  unclear: 0,
  document_hash: null,
  snapshot_hash: null,
  reason: null,
  created_at: now.epochMilliseconds,
  finished_at: null,
});
