import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A `sherpa` process, what it has said so far, and how it ended. */
export interface Child {
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when standard output has the text; rejects with all that was said if the process ends. */
  said(text: string): Promise<void>;
  /** Sends a signal that does not end it. */
  signal(name: NodeJS.Signals): void;
  /** Sends the signal and resolves to the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/**
 * Runs `src/start.js` with these words and nothing of this process's environment but the path, nor of an
 * .env file, and with a folder of its own to keep things in: another test may run a bot meanwhile.
 */
export function runSherpa(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Child {
  const state = mkdtempSync(join(tmpdir(), 'sherpa-state-'));
  const child = spawn(process.execPath, ['src/start.js', ...words], {
    env: { PATH: process.env.PATH, SHERPA_ENV_FILE: '', SHERPA_STATE: state, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]): number | null => {
    rmSync(state, { recursive: true });
    return code;
  });
  return {
    out: () => out,
    err: () => err,
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (out.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        ended.then(() => reject(new Error(`it ended without saying "${text}":\n${out}\n${err}`)));
        look();
      }),
    signal: (name) => void child.kill(name),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}
