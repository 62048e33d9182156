import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** Another process that writes (a restore) is waited for this long. */
const BUSY_MS = 10_000;
/** Ours are a few dozen; those of migrations and of lists of varying length come and go. */
const STATEMENTS_KEPT = 200;

/**
 * Node's own SQLite in the form that Kysely's dialect takes. Durable: what was committed survives the
 * loss of power (WAL with synchronous=FULL).
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  const statements = new Map<string, StatementSync>();

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statement.setReadBigInts(false);
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    statements.set(sql, statement);
    return statement;
  }

  return {
    close() {
      statements.clear();
      database.close();
    },
    prepare(sql) {
      // One that reads first and writes later would fail where another process wrote in between.
      const statement = prepared(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** Queries are built with what SQLite takes; anything else is a bug that it tells of by itself. */
const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
