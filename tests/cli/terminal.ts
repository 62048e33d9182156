import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/program.ts';

/**
 * Runs `sherpa` with these words; `input` are the pieces in which standard input arrives. The clock
 * stands, where none is given.
 */
export async function sherpa(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: readonly string[] = [],
  now: () => Temporal.Instant = () => Temporal.Instant.from('2026-11-21T07:00:00Z'),
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await runCli(words, {
    env,
    input: Readable.from(input),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    width: 80,
    now,
  });
  return { code, out, err };
}
