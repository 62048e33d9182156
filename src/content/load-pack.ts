import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack, type PackResult } from './build-pack.ts';
import { readFolder } from './read-folder.ts';
import {
  EMPTY_VOCABULARY,
  readVocabulary,
  VOCABULARY_FILE,
  type VocabularyResult,
} from './vocabulary.ts';

/**
 * Loads the pack in a folder with the vocabulary beside it, or tells every fault in it; a file in a fault is named by way of
 * `folder` as it is given. Rejects only where the disk fails.
 */
export async function loadPack(
  folder: string,
  read: Promise<VocabularyResult> = loadVocabulary(join(folder, '..')),
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
  return buildPack(await readFolder(folder), found.vocabulary);
}

/** The vocabulary of the packs in a folder; an empty one where there is none. */
export async function loadVocabulary(root: string): Promise<VocabularyResult> {
  const path = join(root, VOCABULARY_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? { vocabulary: EMPTY_VOCABULARY } : readVocabulary(path, text);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
