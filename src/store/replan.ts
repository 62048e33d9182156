import { nextSlot } from '../subscriptions/slots.ts';
import { readSchedule } from './read-row.ts';
import type { Store } from './store.ts';
import type { SubscriptionRow } from './tables.ts';

/** Read at once; a clock is set back rarely. */
const BATCH = 1000;
/** What is put off is tried again sooner than this, but for a service that asks for longer. */
const PUT_OFF = { minutes: 15 };

/**
 * Brings next slots back where the clock was set back: they were reckoned from a time that has not come
 * yet, and the slots between would be passed over without a word. Those that have a row in the ledger
 * are not sent again.
 */
export async function replanAfterSetBack(
  { db }: Pick<Store, 'db'>,
  now: Temporal.Instant,
): Promise<void> {
  // The minute that it is now may have a slot of its own.
  const minuteBefore = now.subtract({ minutes: 1 });
  // A slot that has not come yet cannot have been slept through: the clock had run ahead.
  await db
    .deleteFrom('delivery')
    .where('outcome', '=', 'missed')
    .where('slot_at', '>=', minuteBefore.epochMilliseconds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery_part')
            .select('part')
            .whereRef('delivery_part.delivery_id', '=', 'delivery.id'),
        ),
      ),
    )
    .execute();
  await tryAgainSoon(db, now);
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('subscription')
      .selectAll()
      .where('next_at', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      const nextAt = nextSlotOf(row, minuteBefore);
      if (nextAt === null || row.next_at === null || nextAt >= row.next_at) continue;
      await db
        .updateTable('subscription')
        .set({ next_at: nextAt })
        .where('id', '=', row.id)
        .where('next_at', '=', row.next_at)
        .execute();
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

/** Null where none comes, or it cannot be told: the tick, which does the same, says so. */
function nextSlotOf(row: SubscriptionRow, after: Temporal.Instant): number | null {
  try {
    return nextSlot(readSchedule(row), after)?.at.epochMilliseconds ?? null;
  } catch {
    return null;
  }
}

/** What was put off by a clock that ran ahead would wait until that time has come. */
async function tryAgainSoon(db: Store['db'], now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ due_at: now.epochMilliseconds })
    .where('finished_at', 'is', null)
    .where('slot_at', '<=', now.epochMilliseconds)
    .where('due_at', '>', now.add(PUT_OFF).epochMilliseconds)
    .execute();
}
