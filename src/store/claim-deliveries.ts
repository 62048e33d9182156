import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Claim, type ClaimWish, LEASE_MS } from '../delivery/ledger.ts';
import { readCause, readPlatform } from './read-row.ts';
import type { Store } from './store.ts';
import type { DeliveryRow } from './tables.ts';

/**
 * Takes deliveries that are due: first those that have waited longest, but of each workspace no more
 * than there is room for. One whose lease ran out was left by a process that died or froze: what became
 * of it is not known, and the same try goes on. Where processes share the database, each passes by what
 * another one takes.
 */
export async function claimDeliveries(
  { db, leaseClock, locksRows, instance }: Store,
  wish: ClaimWish,
  now: number,
): Promise<readonly Claim[]> {
  if (wish.most <= 0) return [];
  const isFree = sql<boolean>`(lease_until is null or lease_until < ${leaseClock()})`;
  const free = db
    .selectFrom('delivery')
    .select([
      'id',
      sql<number>`row_number() over (partition by workspace_id order by due_at, id)`.as('place'),
      roomOf(wish).as('room'),
    ])
    .where('finished_at', 'is', null)
    .where('due_at', '<=', now)
    .where('platform', '=', wish.platform)
    .where(isFree);
  const chosen = db
    .selectFrom('delivery')
    .select('id')
    .where('id', 'in', (query) =>
      query.selectFrom(free.as('free')).select('free.id').whereRef('free.place', '<=', 'free.room'),
    )
    .where('finished_at', 'is', null)
    .where(isFree)
    .orderBy('due_at')
    .orderBy('id')
    .limit(wish.most)
    .$if(locksRows, (query) => query.forUpdate().skipLocked());
  const rows = await db
    .updateTable('delivery')
    .set({
      // One lease a claim, in one statement: the id of the row makes it unique.
      lease: sql<string>`${`${instance}:${randomUUID()}:`} || id`,
      lease_until: sql<number>`${leaseClock()} + ${sql.lit(LEASE_MS)}`,
      attempts: sql<number>`case when lease is null then attempts + 1 else attempts end`,
      unclear: sql<number>`case when lease is null then unclear else 1 end`,
    })
    .where('id', 'in', chosen)
    .returningAll()
    .execute();
  return rows.map(toClaim).sort((a, b) => Temporal.Instant.compare(a.slotAt, b.slotAt));
}

function roomOf({ rooms, mostPerWorkspace }: ClaimWish) {
  const [first, ...others] = rooms.map(({ workspaceId, room }) => ({
    is: sql<boolean>`workspace_id = ${workspaceId}`,
    room: whole(room),
  }));
  const most = whole(mostPerWorkspace);
  if (!first) return most;
  const cases = [first, ...others].map(({ is, room }) => sql`when ${is} then ${room}`);
  return sql<number>`case ${sql.join(cases, sql` `)} else ${most} end`;
}

/** Bound, so that the statement is the same each time; in a `case`, Postgres has to be told its type. */
const whole = (count: number) => sql<number>`cast(${count} as integer)`;

function toClaim(row: DeliveryRow): Claim {
  return {
    deliveryId: row.id,
    lease: row.lease ?? '',
    subscriptionId: row.subscription_id,
    destination: { platform: readPlatform(row.platform), channelId: row.channel_id },
    workspaceId: row.workspace_id,
    slotAt: Temporal.Instant.fromEpochMilliseconds(row.slot_at),
    day: Temporal.PlainDate.from(row.slot_day),
    cause: readCause(row.cause),
    attempts: row.attempts,
    unclear: row.unclear !== 0,
    documentHash: row.document_hash,
  };
}
