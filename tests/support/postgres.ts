import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadPostgres } from './load-postgres.ts';

/** A Postgres of the tests' own, on loopback. */
export interface TestPostgres {
  /** The address of a new and empty database in it. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const USER = 'sherpa';
const PASSWORD = 'only-for-tests';

export async function startPostgres(): Promise<TestPostgres> {
  const Server = await loadPostgres();
  // Not made here: run as root, the server belongs to another user, who must own its folder.
  const folder = join(tmpdir(), `sherpa-postgres-${randomUUID()}`);
  const port = await freePort();
  const server = new Server({
    databaseDir: folder,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: true,
    onLog: () => {},
    onError: () => {},
    // Tests kill processes of ours, never this one.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
    ],
  });
  await server.initialise();
  await server.start();
  const address = (database: string): string =>
    `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  let made = 0;
  return {
    async newDatabase() {
      made += 1;
      const name = `sherpa_${made}`;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
