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
    summary: `${folder}: ${length} ${length === 1 ? 'fault' : 'faults'}`,
  };
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
