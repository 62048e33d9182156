import type { Item, KnownPhrases } from './known-phrases.ts';
import { type Place, stepOf } from './phrase-trie.ts';
import type { SharedWord } from './shared-words.ts';

/** What may begin with a word. */
export interface Start {
  readonly stem: string;
  readonly named: Place<Item>;
  readonly said: Place<Item>;
  /** Whether a name that is written together begins so. */
  readonly isName: boolean;
  /** What the word stands for where it is several written together. */
  readonly together: Item | undefined;
}

/** Null where nothing begins with the word: most words of a pack are of no phrase and no name. */
export function startAt({ stem, start, together }: SharedWord, own: KnownPhrases): Start | null {
  const named = stepOf(own.phrases.root, stem);
  const isName = own.hasTogether(stem);
  if (!named && !isName) return start;
  return {
    stem,
    named,
    said: start?.said,
    isName,
    together: (isName ? own.together.get(stem) : undefined) ?? together,
  };
}
