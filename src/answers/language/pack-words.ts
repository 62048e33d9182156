import type { Pack } from '../../content/library.ts';
import { readTokens } from './tokens.ts';
import { WordList } from './word-list.ts';

/**
 * The words of the texts of a pack: by them slips are set right. Its names come first, its facts then
 * and its wordings last, as where its index lists them while it reads the same texts.
 */
export function wordsOfPack({ meta, measures, facts, derivations, asked }: Pack): WordList {
  const list = new WordList();
  const known = new Set<string>();
  const add = (text: string): void => {
    for (const { type, stem } of readTokens(text)) {
      if (type !== 'word' || known.has(stem)) continue;
      known.add(stem);
      list.add(stem);
    }
  };
  for (const { label, aliases } of meta.topics) [label, ...aliases].forEach(add);
  for (const { label, aliases, keys } of measures.values())
    [label, ...aliases, ...keys].forEach(add);
  for (const { text, words, tells } of facts.values()) [text, ...words, ...tells].forEach(add);
  for (const { derivation } of derivations.values()) {
    [derivation.label, ...derivation.aliases].forEach(add);
  }
  for (const texts of asked.values()) texts.forEach(add);
  return list;
}
