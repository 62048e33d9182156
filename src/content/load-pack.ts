import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack, type PackResult } from './build-pack.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import type { PackFolder } from './read/draft.ts';
import type { ParsedPacks } from './read/parsed-packs.ts';
import { readFolder } from './read/read-folder.ts';
import type { YamlReader } from './read/yaml-file.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { VocabularyResult } from './vocabulary.ts';

/**
 * Loads the pack in a folder with the vocabulary beside it, or tells every fault in it; a file in a
 * fault is named by way of `folder` as it is given. All is checked each time: `parsed` spares only the
 * parsing of YAML of packs that were sound before. Rejects only where the disk fails.
 */
export async function loadPack(
  folder: string,
  parsed?: ParsedPacks,
  read: Promise<VocabularyResult> = loadVocabulary(join(folder, '..'), parsed),
): Promise<PackResult> {
  const found = await read;
  if (!(await isFolder(folder))) {
    return {
      faults: [
        {
          file: folder,
          line: 1,
          column: 1,
          what: 'there is no such folder',
          remedy: 'name the folder of a pack',
        },
      ],
    };
  }
  if ('faults' in found) return found;
  const { vocabulary } = found;
  const text = await readFolder(folder);
  const known = await parsed?.find(text);
  const result = known && buildPack(text, known, vocabulary);
  // Only the parser knows places, so it is asked wherever there is a fault.
  return result && 'pack' in result ? result : await parseAndBuild(text, vocabulary, parsed);
}

/** The parser is loaded only where it is needed: its modules take long to load. */
async function parseAndBuild(
  text: PackFolder,
  vocabulary: () => Vocabulary,
  parsed?: ParsedPacks,
): Promise<PackResult> {
  const { readYaml } = await import('./read/yaml-file.ts');
  const values = new Map<string, unknown>();
  const reader: YamlReader = (file, yaml) => {
    const read = readYaml(file, yaml);
    if ('yaml' in read) values.set(yaml, read.yaml.value);
    return read;
  };
  const result = buildPack(text, reader, vocabulary);
  if ('pack' in result) await parsed?.keep(text, values);
  return result;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
