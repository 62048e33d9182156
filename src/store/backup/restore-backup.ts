import { type Kysely, sql, type Transaction } from 'kysely';
import { quietUntil, writeRestoredAt } from '../restored-at.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { BACKUP_TABLES, type BackupRow } from './backup-tables.ts';
import { type BackedUp, readBackup } from './read-backup.ts';

/** Of one insertion: SQLite takes 32,766 parameters, and our widest row has 19. */
const ROWS = 500;

/**
 * Puts all that a backup holds in the place of all that the store holds, in one transaction, beside bots
 * that may be running: what they had claimed is theirs no more. Where anything is wrong with the file a
 * UserError says so, and all is as it was before.
 *
 * Editions that were sent after the backup was made are not in it. So that none is seen twice, what is
 * open, and each slot until now, is looked for in its channel before anything is sent.
 */
export async function restoreBackup(
  store: Store,
  file: string,
  now: Temporal.Instant,
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    await waitForOthers(transaction, store);
    for (const { name } of BACKUP_TABLES) await transaction.deleteFrom(name).execute();
    for await (const { table, rows } of inBatches(readBackup(file))) {
      await sql`
        insert into ${sql.table(table)} (${sql.join(columnsOf(rows).map((name) => sql.ref(name)))})
        values ${sql.join(rows.map((row) => sql`(${sql.join(Object.values(row))})`))}
      `.execute(transaction);
    }
    await doubtWhatIsOpen(transaction, now);
    await writeRestoredAt(transaction, now);
  });
}

/** Bots write between our statements where the database lets them; SQLite does not. */
async function waitForOthers(transaction: Transaction<Tables>, { kind }: Store): Promise<void> {
  if (kind === 'sqlite') return;
  const tables = BACKUP_TABLES.map(({ name }) => sql.table(name));
  await sql`lock table ${sql.join(tables)} in exclusive mode`.execute(transaction);
}

/** Nobody holds a claim any more, and what became of it since the backup is not known. */
async function doubtWhatIsOpen(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  const quiet = quietUntil(now).epochMilliseconds;
  await db
    .updateTable('delivery')
    .set({
      unclear: 1,
      lease: null,
      lease_until: null,
      due_at: sql<number>`case when due_at > ${sql.lit(quiet)} then due_at else ${sql.lit(quiet)} end`,
    })
    .where('finished_at', 'is', null)
    .execute();
}

/** Rows of one table together, as many as one insertion takes. */
async function* inBatches(
  backedUp: AsyncIterable<BackedUp>,
): AsyncGenerator<{ readonly table: string; readonly rows: readonly BackupRow[] }> {
  let table = '';
  let rows: BackupRow[] = [];
  for await (const next of backedUp) {
    if (rows.length > 0 && (next.table !== table || rows.length === ROWS)) {
      yield { table, rows };
      rows = [];
    }
    table = next.table;
    rows.push(next.row);
  }
  if (rows.length > 0) yield { table, rows };
}

/** Rows are checked: each has every column, in the order of its schema. */
const columnsOf = ([first]: readonly BackupRow[]): readonly string[] => Object.keys(first ?? {});
