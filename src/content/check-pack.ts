import { formatFault } from './fault.ts';
import type { Pack } from './library.ts';
import { loadPack } from './load-pack.ts';

/** What there is to say about a pack's soundness, for people. */
export interface PackReport {
  /** How many faults; a pack with none is fit for use. */
  readonly faults: number;
  /** One line a fault, then one that sums up. */
  readonly lines: readonly string[];
}

/** Checks the pack in a folder and words the result. Rejects only where the disk fails. */
export async function checkPack(folder: string): Promise<PackReport> {
  const result = await loadPack(folder);
  if ('pack' in result) return { faults: 0, lines: [`${folder}: ${summarise(result.pack)}`] };
  const { length } = result.faults;
  const sum = `${folder}: ${length} ${length === 1 ? 'fault' : 'faults'}`;
  return { faults: length, lines: [...result.faults.map(formatFault), sum] };
}

function summarise(pack: Pack): string {
  const counts = [
    `${pack.facts.size} facts`,
    `${pack.sources.size} sources`,
    `${pack.entities.size} entities`,
    `${pack.measures.size} measures`,
    `${pack.derivations.size} derivations`,
    `${pack.disagreements.length} differences`,
  ];
  return `no faults in ${counts.join(', ')}`;
}
