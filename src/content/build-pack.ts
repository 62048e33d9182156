import { checkFolder } from './check-folder.ts';
import type { Fault } from './fault.ts';
import { indexPack } from './index-pack.ts';
import type { Pack } from './library.ts';
import type { PackFolder } from './read/draft.ts';
import type { YamlReader } from './read/yaml-file.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { EMPTY_VOCABULARY } from './vocabulary.ts';

/** A pack that is fit for use, or everything that keeps it from being so. */
export type PackResult = { readonly pack: Pack } | { readonly faults: readonly Fault[] };

/**
 * Reads and checks a pack from the text of its files; `vocabulary` gives what questions about it
 * are read with, and is not asked before one is. Pure; bad content is never thrown.
 */
export function buildPack(
  folder: PackFolder,
  readYaml: YamlReader,
  vocabulary: () => Vocabulary = () => EMPTY_VOCABULARY,
): PackResult {
  const checked = checkFolder(folder, readYaml);
  if ('faults' in checked) return checked;
  const { content, wordings } = checked;
  return { pack: indexPack(content, { vocabulary, wordings: () => wordings }) };
}
