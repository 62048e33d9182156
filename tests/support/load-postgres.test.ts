import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

test.each([0, 3])(
  'a run that is to end with %i does, although a Postgres was in it',
  async (code) => {
    const run = spawn(process.execPath, ['--input-type=module', '--eval', endingWith(code)]);
    const said = text(run.stderr);
    expect(await once(run, 'exit')).toEqual([code, null]);
    expect(await said).toBe('');
  },
);

const endingWith = (code: number): string => `
  const { loadPostgres } = await import('./tests/support/load-postgres.ts');
  await loadPostgres();
  process.exitCode = ${code};`;
