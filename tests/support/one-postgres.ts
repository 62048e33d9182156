import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a POST makes a new and empty database and answers with its address. */
    readonly newDatabaseAt: string;
  }
}

/**
 * One Postgres for the whole run, whichever worker asks: to set one up takes longer than the tests that
 * need it. A run in which nobody asks starts none.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<TestPostgres> | null = null;
  const desk = createServer(async (_, response) => {
    try {
      postgres ??= import('./postgres.ts').then(({ startPostgres }) => startPostgres());
      response.end(await (await postgres).newDatabase());
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((listening) => {
    desk.listen(0, '127.0.0.1', listening);
  });
  const { port } = desk.address() as AddressInfo;
  project.provide('newDatabaseAt', `http://127.0.0.1:${port}`);
  return async () => {
    desk.close();
    await (await postgres)?.stop();
  };
}
