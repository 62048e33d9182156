import { readConfig } from '../../src/config.ts';
import { loadPacks } from '../../src/load-packs.ts';
import { startPlayground } from '../../src/playground/start.ts';

/** A playground on a free port, as `npm start` gives it without tokens. */
export interface TestPlayground {
  readonly address: string;
  /** Everything that it has printed so far. */
  readonly printed: () => string;
  stop(): Promise<void>;
}

export async function startTestPlayground(
  env: Readonly<Record<string, string>> = {},
): Promise<TestPlayground> {
  const read = readConfig({ PLAYGROUND_PORT: '0', ...env });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { config } = read;
  let printed = '';
  const running = await startPlayground({
    config,
    library: await loadPacks(config.packs),
    out: { write: (text) => (printed += text) },
    now: () => Temporal.Now.instant(),
    logLevel: 'warn',
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
  return { address, printed: () => printed, stop: () => running.stop() };
}
