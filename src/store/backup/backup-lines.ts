import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_TABLES } from './backup-tables.ts';

/**
 * A backup is JSON lines: a header; each row behind its table's name, table after table; a last line
 * with the number of rows of each table and the SHA-256 of all bytes before it. The file is gzipped.
 */

const FORMAT = 'sherpa-backup';
/** Counted up where this layout changes; the columns have `schema`. */
const FORMAT_VERSION = 1;

const counts = z.record(z.string(), z.int().min(0));

export const header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** The newest migration of the store that it was made from. */
  schema: z.string(),
  /** UTC, ISO 8601 */
  madeAt: z.string(),
});
export type BackupHeader = z.infer<typeof header>;

export const rowLine = z.tuple([z.string(), z.record(z.string(), z.unknown())]);
export const lastLine = z.object({ rows: counts, sha256: z.string() });

export const makeHeader = (schema: string, madeAt: Temporal.Instant): BackupHeader => ({
  format: FORMAT,
  version: FORMAT_VERSION,
  schema,
  madeAt: madeAt.toString(),
});

/** Rows of each table by its name, those of no rows too. */
export type RowCounts = Readonly<Record<string, number>>;

/** What goes through a backup, written or read: its bytes and its rows. */
export interface Tally {
  /** A line without its end. */
  line(text: string): void;
  row(table: string): void;
  readonly rows: RowCounts;
  /** Hex; asked once, at the end. */
  sha256(): string;
}

export function createTally(): Tally {
  const hash = createHash('sha256');
  const rows: Record<string, number> = Object.fromEntries(
    BACKUP_TABLES.map(({ name }) => [name, 0]),
  );
  return {
    line: (text) => void hash.update(`${text}\n`),
    row(table) {
      rows[table] = (rows[table] ?? 0) + 1;
    },
    rows,
    sha256: () => hash.digest('hex'),
  };
}
