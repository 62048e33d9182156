import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { nodeFlags } from '../support/node-flags.ts';

/** A running bot of the harness. */
export interface ChaosProcess {
  /** Resolves when it is connected and its first tick has begun; rejects where it ends before. */
  started(): Promise<void>;
  /** Resolves when all that was due has been tried; rejects where it ends before. */
  settled(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Resolves when it is gone. */
  end(name: NodeJS.Signals): Promise<void>;
  readonly pid: number;
  log(): string;
}

const LOG_KEPT = 200_000;

export function startChaosProcess(env: Readonly<Record<string, string>>): ChaosProcess {
  const child: ChildProcess = spawn(process.execPath, [...nodeFlags(), 'tests/chaos/bot.ts'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', SHERPA_ENV_FILE: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const said = { started: Promise.withResolvers<void>(), settled: Promise.withResolvers<void>() };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('started')) said.started.resolve();
    if (text.includes('settled')) said.settled.resolve();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_KEPT);
  });
  const ended = once(child, 'exit');
  const tooSoon = ended.then(() => {
    throw new Error(`the bot ended by itself:\n${log}`);
  });
  tooSoon.catch(() => {});
  return {
    pid: child.pid ?? 0,
    started: () => Promise.race([said.started.promise, tooSoon]),
    settled: () => Promise.race([said.settled.promise, tooSoon]),
    signal: (name) => void child.kill(name),
    async end(name) {
      if (child.exitCode === null && child.signalCode === null) child.kill(name);
      await ended;
    },
    log: () => log,
  };
}
