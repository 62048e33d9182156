import { claimNames } from './claimed-names.ts';
import { findConflicts } from './compare/find-conflicts.ts';
import { computeDerivations } from './derive/compute-all.ts';
import { type Draft, metaOf, type PackFolder, readDraft } from './draft.ts';
import { type Fault, sortFaults } from './fault.ts';
import { indexPack } from './index-pack.ts';
import type { Pack } from './library.ts';

/** A pack that is fit for use, or everything that keeps it from being so. */
export type PackResult = { readonly pack: Pack } | { readonly faults: readonly Fault[] };

/** Reads and checks a pack from the text of its files. Pure; bad content is never thrown. */
export function buildPack(folder: PackFolder): PackResult {
  const { draft, faults: readFaults } = readDraft(folder);
  const { derived, faults: derivationFaults } = computeDerivations(draft);
  const { names, faults: nameFaults } = claimNames(draft);
  const conflicts = findConflicts(draft, derived);
  const faults = [...readFaults, ...derivationFaults, ...nameFaults];
  const meta = metaOf(draft);
  if (faults.length > 0 || !meta) return { faults: sortFaults(faults) };
  return { pack: indexPack({ draft, meta: meta.value, derived, names, conflicts }) };
}
