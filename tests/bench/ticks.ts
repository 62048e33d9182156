import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { openStoreToWork } from '../support/open-to-work.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

export interface TickCounts {
  readonly subscriptions: number;
  /** Due at once in the largest case. */
  readonly manyDue: number;
  readonly rounds: number;
}

/** Times of ticks in milliseconds, by how many subscriptions are due. */
export interface Ticks {
  readonly none: readonly number[];
  readonly one: readonly number[];
  readonly many: readonly number[];
}

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });

/** What a minute's tick takes on a SQLite file with many subscriptions, of which few are due. */
export async function measureTicks(counts: TickCounts): Promise<Ticks> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-ticks-'));
  const store = await openStoreToWork({ type: 'sqlite', folder });
  try {
    await insertSubscriptions(
      store,
      Array.from({ length: counts.subscriptions }, (_, at) =>
        aSubscription({
          id: `s${at}`,
          channelId: `C${at}`,
          workspaceId: `T${at % 500}`,
          nextAt: SEVEN.add({ hours: 24 }),
        }),
      ),
    );
    const measure = async (due: number): Promise<number[]> => {
      const times: number[] = [];
      for (let round = 0; round < counts.rounds; round += 1) {
        await makeDue(store, due);
        const startedAt = performance.now();
        const planned = await planSubscriptions(store, SEVEN, LATE_LIMIT);
        times.push(performance.now() - startedAt);
        if (planned !== due) throw new Error(`${planned} of ${due} were planned`);
      }
      return times;
    };
    await measure(1);
    return { none: await measure(0), one: await measure(1), many: await measure(counts.manyDue) };
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function makeDue({ db }: Store, count: number): Promise<void> {
  await db.deleteFrom('delivery').execute();
  const ids = Array.from({ length: count }, (_, at) => `s${at}`);
  if (count === 0) return;
  await db
    .updateTable('subscription')
    .set({ next_at: SEVEN.epochMilliseconds })
    .where('id', 'in', ids)
    .execute();
}
