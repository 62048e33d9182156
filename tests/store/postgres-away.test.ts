import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { askDatabase } from '../../src/store/health.ts';
import { connectPostgres } from '../../src/store/open-postgres.ts';

/** The line to a database, which can go dead without a word. */
async function lineTo(address: string) {
  const { hostname, port } = new URL(address);
  let dead = false;
  const ends: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    ends.push(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => void (dead || to.write(bytes)));
      from.on('error', () => {});
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(address);
  through.port = String((server.address() as AddressInfo).port);
  return {
    address: through.href,
    goDead(is: boolean) {
      dead = is;
    },
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}

describe('a Postgres', () => {
  const newDatabase = async (): Promise<string> =>
    (await fetch(inject('newDatabaseAt'), { method: 'POST' })).text();

  test('that falls silent is given up, and asked again over a line that works', async () => {
    const line = await lineTo(await newDatabase());
    const store = connectPostgres(line.address, 300);
    await askDatabase(store);
    line.goDead(true);
    await expect(askDatabase(store)).rejects.toThrow('did not answer');
    line.goDead(false);
    await askDatabase(store);
    await store.close();
    line.close();
  });

  test('that ends a connection between two statements ends nothing else', async () => {
    const address = await newDatabase();
    const store = connectPostgres(address);
    const other = connectPostgres(address);
    const broken = store.db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
        transaction,
      );
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.db);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(transaction);
    });
    await expect(broken).rejects.toThrow();
    await askDatabase(store);
    await Promise.all([store.close(), other.close()]);
  });
});
