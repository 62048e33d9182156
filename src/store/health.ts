import { sql } from 'kysely';
import type { Store } from './store.ts';

/** Resolves where the database answers. */
export async function askDatabase({ db }: Pick<Store, 'db'>): Promise<void> {
  await sql`select 1`.execute(db);
}

/** Deliveries that are due or on their way, or are being tried again. */
export async function countOpen({ db }: Pick<Store, 'db'>): Promise<number> {
  const { open } = await db
    .selectFrom('delivery')
    .select(({ fn }) => fn.countAll<number | string>().as('open'))
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
}
