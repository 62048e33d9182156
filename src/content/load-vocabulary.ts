import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedPacks } from './read/parsed-packs.ts';
import {
  EMPTY_VOCABULARY,
  readVocabulary,
  VOCABULARY_FILE,
  type VocabularyResult,
} from './vocabulary.ts';

/**
 * The vocabulary of the packs in a folder; an empty one where there is none. `parsed` spares parsing
 * YAML that was sound before. Rejects never.
 */
export async function loadVocabulary(
  root: string,
  parsed?: ParsedPacks,
): Promise<VocabularyResult> {
  const path = join(root, VOCABULARY_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { vocabulary: EMPTY_VOCABULARY };
  const folder = { path: root, name: '.vocabulary', files: new Map([[VOCABULARY_FILE, text]]) };
  const known = await parsed?.find(folder);
  const result = known && readVocabulary(path, text, known);
  // Only the parser knows places, so it is asked wherever there is a fault.
  if (result && 'vocabulary' in result) return result;
  const { readYaml } = await import('./read/yaml-file.ts');
  const read = readYaml(path, text);
  const fresh = readVocabulary(path, text, () => read);
  if ('vocabulary' in fresh && 'yaml' in read) {
    await parsed?.keep(folder, new Map([[text, read.yaml.value]]));
  }
  return fresh;
}
