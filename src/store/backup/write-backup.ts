import { stat } from 'node:fs/promises';
import { UserError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../migrations/names.ts';
import type { Store } from '../store.ts';
import { createTally, makeHeader, type RowCounts } from './backup-lines.ts';
import { BACKUP_TABLES } from './backup-tables.ts';
import { writeWhole } from './files.ts';
import { isBackup } from './read-backup.ts';
import { readRows } from './read-rows.ts';
import { inSnapshot } from './snapshot.ts';

/**
 * Writes all that the store holds at this moment into a file, beside a bot that may be running. The file
 * is there whole or not at all, and takes the place of an older backup. Rejects with a UserError where it
 * cannot be written, or where it would take the place of anything else.
 */
export async function writeBackup(
  store: Store,
  file: string,
  now: Temporal.Instant,
): Promise<RowCounts> {
  await refuseOtherFile(file);
  const tally = createTally();

  async function* lines(): AsyncGenerator<string> {
    const counted = (value: unknown): string => {
      const line = JSON.stringify(value);
      tally.line(line);
      return `${line}\n`;
    };
    yield counted(makeHeader(SCHEMA_VERSION, now));
    for (const table of BACKUP_TABLES) {
      for await (const row of readRows(snapshot, table)) {
        tally.row(table.name);
        yield counted([table.name, row]);
      }
    }
    yield `${JSON.stringify({ rows: tally.rows, sha256: tally.sha256() })}\n`;
  }

  let snapshot = store.db;
  await inSnapshot(store, async (db) => {
    snapshot = db;
    await writeWhole(file, lines());
  });
  return tally.rows;
}

async function refuseOtherFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || (await isBackup(file))) return;
  throw new UserError({
    where: file,
    what: 'another file stands there that is no backup of Sherpa',
    remedy: 'name another one',
  });
}
