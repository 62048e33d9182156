import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lazily } from '../lazily.ts';
import { deepFreeze } from './freeze.ts';
import type { KeptFolders } from './read/kept-folders.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { EMPTY_VOCABULARY, VOCABULARY_FILE, type VocabularyResult } from './vocabulary.ts';

/**
 * The vocabulary of the packs in a folder; an empty one where there is none. What was `kept` of the same
 * text was sound: it is read when a question first needs it, so that no start pays for it. Rejects never.
 */
export async function loadVocabulary(root: string, kept?: KeptFolders): Promise<VocabularyResult> {
  const path = join(root, VOCABULARY_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { vocabulary: () => EMPTY_VOCABULARY };
  const folder = { path: root, name: '', files: new Map([[VOCABULARY_FILE, text]]) };
  const inKept = kept?.of(folder);
  const found = await inKept?.find(PART);
  // It was made by this very function's last lines.
  if (found) return { vocabulary: lazily(() => deepFreeze(found() as Vocabulary)) };
  const { readYaml } = await import('./read/yaml-file.ts');
  const { readVocabulary } = await import('./read-vocabulary.ts');
  const fresh = readVocabulary(path, text, readYaml);
  if ('faults' in fresh) return fresh;
  await inKept?.keep(PART, fresh.vocabulary);
  return { vocabulary: () => fresh.vocabulary };
}

/** No pack's: theirs begin with the pack's name. */
const PART = 'vocabulary';
