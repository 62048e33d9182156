import { checkDates } from './check/check-dates.ts';
import { checkDifferences } from './check/check-differences.ts';
import { checkFigures } from './check/check-figures.ts';
import { checkGaps } from './check/check-gaps.ts';
import { checkReferences } from './check/check-references.ts';
import { claimNames } from './check/claimed-names.ts';
import { checkDuplicateIds } from './check/ids.ts';
import type { CheckedContent } from './checked-content.ts';
import { findConflicts } from './compare/find-conflicts.ts';
import { computeDerivations } from './derive/compute-all.ts';
import { type Fault, sortFaults } from './fault.ts';
import { type Draft, metaOf, type PackFolder, readDraft } from './read/draft.ts';
import type { Shelf } from './read/entry.ts';
import type { YamlReader } from './read/yaml-file.ts';
import type { Wordings } from './wordings.ts';

/** What a folder says that is fit for use, or everything that keeps it from being so. */
export type FolderResult =
  | { readonly content: CheckedContent; readonly wordings: Wordings }
  | { readonly faults: readonly Fault[] };

/** Reads and checks a pack from the text of its files. Pure; bad content is never thrown. */
export function checkFolder(folder: PackFolder, readYaml: YamlReader): FolderResult {
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
  return {
    content: {
      meta: meta.value,
      sources: valuesOf(draft.sources),
      entities: valuesOf(draft.entities),
      measures: valuesOf(draft.measures),
      facts: valuesOf(draft.facts),
      agenda: valuesOf(draft.agenda),
      timeline: valuesOf(draft.timeline),
      commitments: valuesOf(draft.commitments),
      differences: valuesOf(draft.differences),
      derived,
      names,
      conflicts,
    },
    wordings: { asked: valuesOf(draft.asked), gaps: valuesOf(draft.gaps) },
  };
}

const valuesOf = <T>(shelf: Shelf<T>): readonly T[] => shelf.entries.map(({ value }) => value);

/** A pack is found by its folder and named by its id everywhere else: they must be one. */
function folderNameFaults(draft: Draft): readonly Fault[] {
  const meta = metaOf(draft);
  if (!meta || meta.value.id === draft.folder) return [];
  const what = `the pack's id is "${meta.value.id}", and its folder is called "${draft.folder}"`;
  return [{ ...meta.at(['id']), what, remedy: 'make the two the same' }];
}
