import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, formatFault } from '../content/fault.ts';
import { loadLibrary } from '../content/load-library.ts';
import { loadPack } from '../content/load-pack.ts';
import { settingsOf } from '../settings.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints every fault of a pack, or of every pack in a folder of packs, one a line; nothing wrong is
 * said in one line as well. False where there is a fault.
 */
export async function checkPacks(given: string | undefined, terminal: Terminal): Promise<boolean> {
  const folder = (given ?? settingsOf(terminal).packs.folder).replace(/(?<=.)\/+$/, '');
  const { faults, good } = (await isPack(folder)) ? await checkOne(folder) : await checkAll(folder);
  for (const fault of faults) terminal.out(`${formatFault(fault)}\n`);
  if (faults.length === 0) terminal.out(`${good}\n`);
  else terminal.err(`${faults.length === 1 ? '1 fault' : `${faults.length} faults`}\n`);
  return faults.length === 0;
}

interface Outcome {
  readonly faults: readonly Fault[];
  /** What to say where there are none. */
  readonly good: string;
}

async function checkOne(folder: string): Promise<Outcome> {
  const result = await loadPack(folder);
  if ('faults' in result) return { faults: result.faults, good: '' };
  const { meta, facts, sources, derivations, disagreements } = result.pack;
  const counts = `${facts.size} facts, ${sources.size} sources, ${derivations.size} derivations, ${disagreements.length} differences`;
  return { faults: [], good: `${meta.id}: no faults (${counts})` };
}

async function checkAll(folder: string): Promise<Outcome> {
  const result = await loadLibrary(folder);
  if ('faults' in result) return { faults: result.faults, good: '' };
  const outcomes = await Promise.all(
    [...result.library.packs.keys()].map((id) => checkOne(join(folder, id))),
  );
  return { faults: [], good: outcomes.map(({ good }) => good).join('\n') };
}

/** A folder with files in it is meant as a pack, one of folders alone as a folder of packs. */
async function isPack(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  return entries === null || entries.some((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));
}
