import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { UserError } from '../errors.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A worker claims, records and plans at the same time; a few more are for commands. */
const CONNECTIONS = 8;
const CONNECT_MS = 10_000;
/**
 * A database that answers nothing for so long is given up, and asked again over another connection: one
 * behind a broken line would never answer, and nothing would be sent any more. A restore holds up a bot.
 */
const SILENCE_MS = 60_000;
/** Postgres's own number of the type `bigint`, which `pg` gives as text: ours are far below 2^53. */
const BIGINT = 20;

/** Opens the store in this Postgres, `postgres://…`, and brings its tables up to date. */
export async function openPostgresStore(url: string): Promise<Store> {
  const store = connectPostgres(url);
  try {
    await migrate(store.db, 'DATABASE_URL');
    return store;
  } catch (cause) {
    await store.close();
    throw explainPostgres(cause);
  }
}

/** The store in this Postgres with its tables as they are; nothing is asked of it yet. */
export function connectPostgres(url: string, silenceMs = SILENCE_MS): Store {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'sherpa',
    stream: () => socketThatGivesUp(silenceMs),
    types: {
      getTypeParser: (id, format) =>
        id === BIGINT ? (text: string) => Number(text) : types.getTypeParser(id, format),
    },
  });
  // Whoever waits for an answer is told of a connection that breaks. One that is idle, or between two
  // statements, is replaced: without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    leaseClock: () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    locksRows: true,
    instance: '',
    close: () => db.destroy(),
  };
}

function socketThatGivesUp(silenceMs: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silenceMs, () => {
    socket.destroy(new Error(`the database did not answer within ${silenceMs / 1000} s`));
  });
}

/** What an operator can do about a Postgres that cannot be used. */
export function explainPostgres(cause: unknown): UserError {
  if (cause instanceof UserError) return cause;
  return new UserError(
    {
      where: 'DATABASE_URL',
      what: `this Postgres cannot be used (${reasonOf(cause)})`,
      remedy: 'look that it runs, that the address is right and that its user may create tables',
    },
    { cause },
  );
}

/** The code alone: a message of the driver may repeat the address with its password. */
const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : 'no answer';
