import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lazily } from '../lazily.ts';
import { buildPack, type PackResult } from './build-pack.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import { type PackFolder, withoutWordings } from './read/draft.ts';
import type { KeptFolder, KeptFolders } from './read/kept-folders.ts';
import { readFolder } from './read/read-folder.ts';
import type { YamlReader } from './read/yaml-file.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { VocabularyResult } from './vocabulary.ts';
import type { Wordings } from './wordings.ts';

/**
 * Loads the pack in a folder with the vocabulary beside it, or tells every fault in it; a file in a
 * fault is named by way of `folder` as it is given. `kept` spares the parsing of YAML of packs that were
 * sound before, and the reading of their wordings until a question needs them; all else is checked each
 * time. Rejects only where the disk fails.
 */
export async function loadPack(
  folder: string,
  kept?: KeptFolders,
  read: Promise<VocabularyResult> = loadVocabulary(join(folder, '..'), kept),
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
  const inKept = kept?.of(text);
  const known = inKept && (await buildKept(text, vocabulary, inKept));
  // Only the parser knows places, so it is asked wherever there is a fault.
  return known && 'pack' in known ? known : await parseAndBuild(text, vocabulary, inKept);
}

/** Null where the folder was not kept whole. */
async function buildKept(
  text: PackFolder,
  vocabulary: () => Vocabulary,
  kept: KeptFolder,
): Promise<PackResult | null> {
  const [told, asked] = await Promise.all([kept.find('told'), kept.find('asked')]);
  if (!told || !asked) return null;
  // Both were made by `parseAndBuild`.
  const values = new Map(
    (told() as readonly Told[]).map(([name, value]) => [text.files.get(name), value]),
  );
  const reader: YamlReader = (file, yaml) => ({
    yaml: { file, value: values.get(yaml), at: () => ({ file, line: 1, column: 1 }) },
  });
  return buildPack(withoutWordings(text), reader, vocabulary, wordingsIn(asked));
}

/** Made apart from the texts of the pack, which it would keep for as long as there is the pack. */
const wordingsIn = (asked: () => unknown): (() => Wordings) => lazily(() => asked() as Wordings);

/** A file by its name within the folder, and what its YAML says. */
type Told = readonly [name: string, value: unknown];

/** The parser is loaded only where it is needed: its modules take long to load. */
async function parseAndBuild(
  text: PackFolder,
  vocabulary: () => Vocabulary,
  kept?: KeptFolder,
): Promise<PackResult> {
  const { readYaml } = await import('./read/yaml-file.ts');
  const values = new Map<string, unknown>();
  const reader: YamlReader = (file, yaml) => {
    const read = readYaml(file, yaml);
    if ('yaml' in read) values.set(yaml, read.yaml.value);
    return read;
  };
  const result = buildPack(text, reader, vocabulary);
  if ('pack' in result && kept) {
    const { files } = withoutWordings(text);
    const told = [...files].filter(([, yaml]) => values.has(yaml));
    await kept.keep(
      'told',
      told.map(([name, yaml]) => [name, values.get(yaml)]),
    );
    const { asked, gaps } = result.pack;
    await kept.keep('asked', {
      asked: [...asked].map(([of, texts]) => ({ of, asked: texts })),
      gaps,
    });
  }
  return result;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
