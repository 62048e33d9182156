import type { z } from 'zod';
import { UserError } from '../../errors.ts';
import { SCHEMA_VERSION } from '../migrations/names.ts';
import { type BackupHeader, createTally, header, lastLine, rowLine } from './backup-lines.ts';
import { BACKUP_TABLES, type BackupRow } from './backup-tables.ts';
import { readZippedLines } from './files.ts';

/** A row of a backup, with the table that it belongs to. */
export interface BackedUp {
  readonly table: string;
  readonly row: BackupRow;
}

const schemas = new Map<string, (typeof BACKUP_TABLES)[number]['row']>(
  BACKUP_TABLES.map(({ name, row }) => [name, row]),
);

/** Looks through a whole backup; rejects as `readBackup` does. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  const rows = readBackup(file);
  for (;;) {
    const next = await rows.next();
    if (next.done) return next.value;
  }
}

/**
 * The rows of a backup, each checked, and its header in the end. Whether the backup is whole shows there
 * only: a UserError is thrown, as at any line that is not as it must be.
 */
export async function* readBackup(file: string): AsyncGenerator<BackedUp, BackupHeader> {
  const tally = createTally();
  const fault = (what: string): UserError =>
    new UserError({
      where: `${file}, line ${number}`,
      what,
      remedy: 'take another backup; nothing was changed in the store',
    });
  let number = 0;
  let made: BackupHeader | null = null;
  let last: z.infer<typeof lastLine> | null = null;
  for await (const line of readZippedLines(file)) {
    number += 1;
    if (last) throw fault('there is something behind the end of the backup');
    const value = parse(line);
    const end = number === 1 ? null : lastLine.safeParse(value).data;
    if (end) {
      last = end;
      continue;
    }
    tally.line(line);
    if (number === 1) made = readHeader(value, file);
    else yield readRow(value, tally, fault);
  }
  if (!made || !last) throw fault('the backup breaks off');
  if (last.sha256 !== tally.sha256()) throw fault('the checksum is that of other lines');
  const same = [...schemas.keys()].every((name) => last?.rows[name] === tally.rows[name]);
  if (!same) throw fault('rows are missing, or there are too many');
  return made;
}

/** Whether a file begins as a backup does, of whatever version. */
export async function isBackup(file: string): Promise<boolean> {
  try {
    for await (const line of readZippedLines(file)) {
      return header.pick({ format: true }).safeParse(parse(line)).success;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return false;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readRow(
  value: unknown,
  tally: Pick<ReturnType<typeof createTally>, 'row'>,
  fault: (what: string) => UserError,
): BackedUp {
  const read = rowLine.safeParse(value);
  const [table = '', columns] = read.data ?? [];
  const row = schemas.get(table)?.safeParse(columns);
  if (!row) throw fault('this is no row of a table of ours');
  if (!row.success) {
    const wrong = row.error.issues.map(({ path, code }) => path.join('.') || code);
    throw fault(`the ${table} here is not as it must be: ${[...new Set(wrong)].join(', ')}`);
  }
  tally.row(table);
  return { table, row: row.data };
}

function readHeader(value: unknown, file: string): BackupHeader {
  const said = header.safeParse(value);
  if (!said.success) {
    throw new UserError({
      where: file,
      what: 'this is no backup of Sherpa, or one of a version that this one does not know',
      remedy: 'name a file that `sherpa backup` made',
    });
  }
  const { schema, madeAt } = said.data;
  if (schema === SCHEMA_VERSION) return said.data;
  throw new UserError({
    where: file,
    what: `it was made by ${schema > SCHEMA_VERSION ? 'a newer' : 'an older'} Sherpa, on ${madeAt.slice(0, 10)}, whose tables are others (${schema}, not ${SCHEMA_VERSION})`,
    remedy:
      schema > SCHEMA_VERSION
        ? 'restore it with that version'
        : 'restore it with that version, then start this one, which brings the tables up to date',
  });
}
