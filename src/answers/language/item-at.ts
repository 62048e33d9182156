import type { Item } from './known-phrases.ts';
import { exactly, type Place } from './phrase-trie.ts';

interface Word {
  readonly text: string;
  readonly stem: string;
}

/** What the words from one on stand for, as names and as phrases: as they are written, or else by their stems. */
export function itemAt(
  named: Place<Item>,
  said: Place<Item>,
  words: readonly Word[],
  from: number,
): Item | undefined {
  // What is written in one way only stands for the same either way.
  if (!said?.all) return named?.ways ? (exactly(named, words, from) ?? named.all) : named?.all;
  if (!named?.all) return said.ways ? (exactly(said, words, from) ?? said.all) : said.all;
  return both(exactly(named, words, from), exactly(said, words, from)) ?? both(named.all, said.all);
}

function both(a: Item | undefined, b: Item | undefined): Item | undefined {
  return a && b
    ? { senses: [...a.senses, ...b.senses], languages: b.languages, terms: undefined }
    : (a ?? b);
}
