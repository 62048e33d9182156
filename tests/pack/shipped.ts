import { fileURLToPath } from 'node:url';
import type { Pack } from '../../src/content/library.ts';
import { loadPack } from '../../src/content/load-pack.ts';

const FOLDER = fileURLToPath(new URL('../../data/india-russia-2025', import.meta.url));

/** The pack that Sherpa is shipped with; throws with every fault where it has any. */
export async function loadShipped(): Promise<Pack> {
  const result = await loadPack(FOLDER);
  if ('pack' in result) return result.pack;
  const faults = result.faults.map(
    ({ file, line, column, what, remedy }) => `${file}:${line}:${column}: ${what}; ${remedy}`,
  );
  throw new Error(`the shipped pack has faults:\n${faults.join('\n')}`);
}
