import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { BACKUP_TABLES, BackupRow } from './backup-tables.ts';

/** Read at once: a document may have some 50 KB. */
const BATCH = 200;

/** The rows of a table in the order of its key, few of them in memory at a time. */
export async function* readRows(
  db: Kysely<Tables>,
  { name, key }: Pick<(typeof BACKUP_TABLES)[number], 'name' | 'key'>,
): AsyncGenerator<BackupRow> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: BackupRow | null = null;
  for (;;) {
    const after: BackupRow | null = last;
    const behind: RawBuilder<unknown> = after
      ? sql`where (${columns}) > (${sql.join(key.map((column) => after[column]))})`
      : sql``;
    const page = await sql<BackupRow>`
      select * from ${sql.table(name)} ${behind} order by ${columns} limit ${sql.lit(BATCH)}
    `.execute(db);
    yield* page.rows;
    last = page.rows.at(-1) ?? null;
    if (page.rows.length < BATCH) return;
  }
}
