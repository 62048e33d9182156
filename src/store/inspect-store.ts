import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sql } from 'kysely';
import { UserError } from '../errors.ts';
import type { Finding } from '../finding.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { pendingMigrations } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connectSqlite } from './open-sqlite.ts';
import { processesAtWork } from './processes.ts';
import { sqliteFile } from './sqlite-file.ts';
import type { Store } from './store.ts';
import type { StoreConfig } from './store-config.ts';
import { createSubscriptionStore } from './subscriptions.ts';

export interface StoreInspection {
  readonly findings: readonly Finding[];
  /** Null where they cannot be read. */
  readonly subscriptions: readonly Subscription[] | null;
}

const CHECK = 'Database';

/**
 * Looks whether a bot can work with the store, beside one that may be running. Makes nothing, brings no
 * table up to date, and leaves nothing changed.
 */
export async function inspectStore(
  config: StoreConfig,
  now: () => Temporal.Instant,
): Promise<StoreInspection> {
  if (config.type === 'sqlite' && !existsSync(sqliteFile(config.folder))) {
    return { findings: [notThereYet(config.folder)], subscriptions: [] };
  }
  try {
    const { store, explain } = await connect(config);
    try {
      return await inspect(store, now);
    } catch (error) {
      throw explain(error);
    } finally {
      await store.close();
    }
  } catch (error) {
    const says = error instanceof Error ? error.message : 'it cannot be used';
    return { findings: [{ check: CHECK, state: 'wrong', says }], subscriptions: null };
  }
}

async function connect(config: StoreConfig): Promise<{
  readonly store: Store;
  readonly explain: (error: unknown) => unknown;
}> {
  if (config.type !== 'postgres') {
    const file = config.type === 'sqlite' ? sqliteFile(config.folder) : ':memory:';
    return { store: connectSqlite(file), explain: (error) => error };
  }
  const { connectPostgres, explainPostgres } = await import('./open-postgres.ts');
  return { store: connectPostgres(config.url), explain: explainPostgres };
}

function notThereYet(folder: string): Finding {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    if (!statSync(there).isDirectory()) throw new Error('a file is in the way');
    return { check: CHECK, state: 'ok', says: `none yet; the first start makes it in ${folder}` };
  } catch {
    return {
      check: CHECK,
      state: 'wrong',
      says: `nothing can be made in ${there}; let Sherpa write there, or name another folder with SHERPA_STATE`,
    };
  }
}

async function inspect(store: Store, now: () => Temporal.Instant): Promise<StoreInspection> {
  const waiting = await pendingMigrations(store.db);
  const isNew = waiting === Object.keys(migrations).length;
  if (!isNew) await refuseNewer(store);
  if (waiting > 0) {
    const says = isNew
      ? 'it is empty; the first start makes its tables'
      : `its tables are those of an older version; the next start brings them up to date`;
    return {
      findings: [{ check: CHECK, state: 'ok', says }],
      subscriptions: isNew ? [] : null,
    };
  }
  await writeAndTakeBack(store);
  const subscriptions = await createSubscriptionStore(store, now).list({});
  const running = await processesAtWork(store);
  return {
    findings: [
      {
        check: CHECK,
        state: 'ok',
        says: `${store.kind === 'sqlite' ? 'SQLite' : 'Postgres'}, can be written; ${count(subscriptions.length, 'subscription')}, ${running === 0 ? 'no bot is running' : `${count(running, 'bot')} running`}`,
      },
      await durability(store),
    ],
    subscriptions,
  };
}

async function refuseNewer({ db }: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  if (rows.every(({ name }) => name in migrations)) return;
  throw new UserError({
    what: 'the store was last used by a newer Sherpa',
    remedy: 'run that version, or restore a backup that this one made',
  });
}

/** Writes as a bot does, and takes it back before anybody sees it. */
async function writeAndTakeBack({ db }: Store): Promise<void> {
  class TakenBack extends Error {}
  const writing = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('store_state').values({ name: 'doctor', at: 0 }).execute();
    throw new TakenBack();
  });
  await writing.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

/** Whether what was committed survives the loss of power. */
async function durability({ db, kind }: Store): Promise<Finding> {
  const check = 'Durability';
  if (kind === 'sqlite') {
    const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
    const mode = rows[0]?.journal_mode;
    return mode === 'wal'
      ? { check, state: 'ok', says: 'write-ahead log, each commit is synced' }
      : {
          check,
          state: 'wrong',
          says: `the journal is ${mode ?? 'unknown'} and not WAL; put SHERPA_STATE on a disk of this machine, not on a network share`,
        };
  }
  const { rows } = await sql<{ fsync: string; commit: string }>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit
  `.execute(db);
  const { fsync, commit } = rows[0] ?? { fsync: '?', commit: '?' };
  return fsync === 'on' && commit !== 'off'
    ? { check, state: 'ok', says: 'Postgres syncs each commit' }
    : {
        check,
        state: 'wrong',
        says: `fsync is ${fsync} and synchronous_commit is ${commit}: an edition may be posted twice after a loss of power; turn both on`,
      };
}

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;
