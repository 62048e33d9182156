import { formatFault } from './fault.ts';
import type { Pack } from './library.ts';
import { loadPack } from './load-pack.ts';

/** What there is to say about a pack's soundness, for people. */
export interface PackReport {
  /** One line a fault; a pack with none is fit for use. */
  readonly faults: readonly string[];
  /** One line that sums up. */
  readonly summary: string;
}

/** Checks the pack in a folder and words the result. Rejects only where the disk fails. */
export async function checkPack(folder: string): Promise<PackReport> {
  const result = await loadPack(folder);
  if ('pack' in result) return { faults: [], summary: `${folder}: ${summarise(result.pack)}` };
  const { length } = result.faults;
  return {
    faults: result.faults.map(formatFault),
    summary: `${folder}: ${count(length, 'fault')}`,
  };
}

function summarise(pack: Pack): string {
  const counts = [
    count(pack.facts.size, 'fact'),
    count(pack.sources.size, 'source'),
    count(pack.entities.size, 'entity', 'entities'),
    count(pack.measures.size, 'measure'),
    count(pack.derivations.size, 'derivation'),
    count(pack.disagreements.length, 'difference'),
  ];
  return `no faults in ${counts.join(', ')}`;
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
