import { sql } from 'kysely';
import type { Store } from './store.ts';

/** A process that was not heard of for so long is gone, or is not posting. */
const GONE_MS = 30_000;

/** Says that this process is at work; resolves to the number of those that are, itself among them. */
export async function countProcesses({ db, leaseClock, instance }: Store): Promise<number> {
  const seen_at = sql<number>`${leaseClock()}`;
  await db
    .insertInto('process')
    .values({ id: instance, seen_at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at }))
    .execute();
  const gone = sql<boolean>`seen_at < ${leaseClock()} - ${sql.lit(GONE_MS)}`;
  await db.deleteFrom('process').where(gone).execute();
  const { count } = await db
    .selectFrom('process')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** This process is at work no more. */
export async function leaveProcesses({ db, instance }: Store): Promise<void> {
  await db.deleteFrom('process').where('id', '=', instance).execute();
}

/** How many processes are at work, asked by one that is not. */
export async function processesAtWork({ db, leaseClock }: Store): Promise<number> {
  const { count } = await db
    .selectFrom('process')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where(sql<boolean>`seen_at >= ${leaseClock()} - ${sql.lit(GONE_MS)}`)
    .executeTakeFirstOrThrow();
  return Number(count);
}
