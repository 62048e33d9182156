import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lazily } from '../lazily.ts';
import type { ParsedPacks } from './read/parsed-packs.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import {
  EMPTY_VOCABULARY,
  readVocabulary,
  VOCABULARY_FILE,
  type VocabularyResult,
} from './vocabulary.ts';

/**
 * The vocabulary of the packs in a folder; an empty one where there is none. What `parsed` has of the
 * same text was sound: it is read when a question first needs it, so that no start pays for it. Rejects
 * never.
 */
export async function loadVocabulary(
  root: string,
  parsed?: ParsedPacks,
): Promise<VocabularyResult> {
  const path = join(root, VOCABULARY_FILE);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { vocabulary: () => EMPTY_VOCABULARY };
  const folder = { path: root, name: '.vocabulary', files: new Map([[VOCABULARY_FILE, text]]) };
  const unread = await parsed?.findUnread(folder);
  if (unread) return { vocabulary: lazily(() => readKept(path, unread())) };
  const { readYaml } = await import('./read/yaml-file.ts');
  const read = readYaml(path, text);
  const fresh = readVocabulary(path, text, () => read);
  if ('faults' in fresh) return fresh;
  if ('yaml' in read) await parsed?.keep(folder, new Map([[text, read.yaml.value]]));
  return { vocabulary: () => fresh.vocabulary };
}

function readKept(path: string, values: ReadonlyMap<string, unknown>): Vocabulary {
  const [value] = values.values();
  const yaml = { file: path, value, at: () => ({ file: path, line: 1, column: 1 }) };
  const kept = readVocabulary(path, '', () => ({ yaml }));
  if ('vocabulary' in kept) return kept.vocabulary;
  throw new Error(`${path} was sound when it was kept, and is not`);
}
