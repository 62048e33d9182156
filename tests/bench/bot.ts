import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Services } from './services.ts';
import { ROOT, startFlags, startWords } from './start-words.ts';
import { until } from './until.ts';

/** The bots that are compared. Each serves both platforms from one process. */
export type BotName = 'sherpa' | 'bare';

/** A bot in a process of its own, connected to its services. */
export interface Bot {
  readonly pid: number;
  /** From the spawn of the process until it served both platforms. */
  readonly readyMs: number;
  /** Ends the process and resolves when it is gone. */
  stop(): Promise<void>;
}

const BARE = 'tests/bench/bare/main.ts';
/** All that a bot gets of this process's environment: no setting of the operator's own. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];
const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 6_000;

/** What Node is given to run a bot: for Sherpa what `npm start` gives it, for the bare bots the same flags. */
const argumentsFor = async (name: BotName): Promise<readonly string[]> =>
  name === 'sherpa' ? startWords() : [...(await startFlags()), BARE];

/**
 * Starts a bot with the Node that runs this. Rejects with what the bot wrote to its
 * standard error where it does not come up.
 */
export async function startBot(
  name: BotName,
  services: Services,
  environment: Readonly<Record<string, string>> = {},
): Promise<Bot> {
  const inherited = INHERITED.map((variable) => [variable, process.env[variable]]);
  const given = await argumentsFor(name);
  const startedAt = performance.now();
  const child = spawn(process.execPath, given, {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...services.environment, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const stop = () => end(child);
  try {
    await until(() => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
      return services.areServed();
    }, READY_WITHIN_MS);
    return { pid: child.pid ?? 0, readyMs: performance.now() - startedAt, stop };
  } catch (cause) {
    await stop();
    throw new Error(`the ${name} bot did not come up:\n${complaints.join('')}`, { cause });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(impatient);
}
