import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lazily } from '../lazily.ts';
import type { PackResult } from './build-pack.ts';
import type { CheckedContent } from './checked-content.ts';
import { indexPack } from './index-pack.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import type { PackFolder } from './read/draft.ts';
import type { KeptFolder, KeptFolders } from './read/kept-folders.ts';
import { readFolder } from './read/read-folder.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { VocabularyResult } from './vocabulary.ts';
import type { Wordings } from './wordings.ts';

/**
 * Loads the pack in a folder with the vocabulary beside it, or tells every fault in it; a file in a
 * fault is named by way of `folder` as it is given. A pack that is in `kept` was found sound by the very
 * checks that there are now, word for word, and is not checked again. Rejects only where the disk fails.
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
  const known = await takeKept(vocabulary, await kept?.at(folder));
  if (known) return known;
  const text = await readFolder(folder);
  return await checkAndKeep(text, vocabulary, kept?.of(text));
}

/** Null where the pack was not kept whole. What both parts hold was written by `checkAndKeep`. */
async function takeKept(
  vocabulary: () => Vocabulary,
  kept: KeptFolder | undefined,
): Promise<PackResult | null> {
  const content = await kept?.find('told');
  const wordings = await kept?.find('asked');
  if (!content || !wordings) return null;
  return {
    pack: indexPack(content() as CheckedContent, {
      vocabulary,
      wordings: lazily(() => wordings() as Wordings),
    }),
  };
}

/** What reads and checks is loaded only where it is needed: its modules take long to load. */
async function checkAndKeep(
  text: PackFolder,
  vocabulary: () => Vocabulary,
  kept: KeptFolder | undefined,
): Promise<PackResult> {
  const { readYaml } = await import('./read/yaml-file.ts');
  const { checkFolder } = await import('./check-folder.ts');
  const checked = checkFolder(text, readYaml);
  if ('faults' in checked) return checked;
  await kept?.keep('told', checked.content);
  await kept?.keep('asked', checked.wordings);
  return { pack: indexPack(checked.content, { vocabulary, wordings: () => checked.wordings }) };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
