import { nextSlot } from '../subscriptions/slots.ts';
import { readSchedule } from './read-row.ts';
import type { Store } from './store.ts';

/** Read at once; a clock is set back rarely. */
const BATCH = 1000;

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
      const slot = nextSlot(readSchedule(row), minuteBefore);
      const nextAt = slot?.at.epochMilliseconds ?? null;
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
