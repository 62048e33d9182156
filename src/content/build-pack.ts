import { checkDates } from './check/check-dates.ts';
import { checkDifferences } from './check/check-differences.ts';
import { checkFigures } from './check/check-figures.ts';
import { checkGaps } from './check/check-gaps.ts';
import { checkReferences } from './check/check-references.ts';
import { claimNames } from './check/claimed-names.ts';
import { checkDuplicateIds } from './check/ids.ts';
import { findConflicts } from './compare/find-conflicts.ts';
import { computeDerivations } from './derive/compute-all.ts';
import { type Fault, sortFaults } from './fault.ts';
import { indexPack } from './index-pack.ts';
import type { Pack } from './library.ts';
import { type Draft, metaOf, type PackFolder, readDraft } from './read/draft.ts';
import type { YamlReader } from './read/yaml-file.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { EMPTY_VOCABULARY } from './vocabulary.ts';
import { type Wordings, wordingsOf } from './wordings.ts';

/** A pack that is fit for use, or everything that keeps it from being so. */
export type PackResult = { readonly pack: Pack } | { readonly faults: readonly Fault[] };

/**
 * Reads and checks a pack from the text of its files; `vocabulary` gives what questions about it
 * are read with, and is not asked before one is. So it is with `sound`, the wordings of a folder that is
 * given without their files, because they were found sound before. Pure; bad content is never thrown.
 */
export function buildPack(
  folder: PackFolder,
  readYaml: YamlReader,
  vocabulary: () => Vocabulary = () => EMPTY_VOCABULARY,
  sound?: () => Wordings,
): PackResult {
  const { draft, faults: readFaults } = readDraft(folder, readYaml);
  const { derived, faults: derivationFaults } = computeDerivations(draft);
  const { names, faults: nameFaults } = claimNames(draft);
  const conflicts = findConflicts(draft, derived);
  const faults = [
    ...readFaults,
    ...folderNameFaults(draft),
    ...checkDuplicateIds(draft),
    ...checkReferences(draft),
    ...nameFaults,
    ...checkFigures(draft),
    ...checkDates(draft),
    ...checkGaps(draft),
    ...derivationFaults,
    ...checkDifferences(draft, conflicts, derivationFaults.length === 0),
  ];
  const meta = metaOf(draft);
  if (faults.length > 0 || !meta) return { faults: sortFaults(faults) };
  const read = wordingsOf(draft);
  const wordings = sound ?? (() => read);
  const parts = { draft, meta: meta.value, derived, names, conflicts, vocabulary, wordings };
  return { pack: indexPack(parts) };
}

/** A pack is found by its folder and named by its id everywhere else: they must be one. */
function folderNameFaults(draft: Draft): readonly Fault[] {
  const meta = metaOf(draft);
  if (!meta || meta.value.id === draft.folder) return [];
  const what = `the pack's id is "${meta.value.id}", and its folder is called "${draft.folder}"`;
  return [{ ...meta.at(['id']), what, remedy: 'make the two the same' }];
}
