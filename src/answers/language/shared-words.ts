import { perVocabulary } from '../per-pack.ts';
import { type Item, type KnownPhrases, phrasesOf } from './known-phrases.ts';
import { letterHash } from './letter-hash.ts';
import type { Start } from './phrase-start.ts';
import { stepOf } from './phrase-trie.ts';
import { remember } from './remember.ts';

/** What the vocabulary alone says of a word: the packs that share it share most of their words too. */
export interface SharedWord {
  readonly stem: string;
  /** The `letterHash` of the stem. */
  readonly hash: number;
  /** What it stands for where it is several words of the vocabulary written together. */
  readonly together: Item | undefined;
  /** Whether any phrase goes on with it. */
  readonly goesOn: boolean;
  /** What may begin with it where a pack has no name that does; null where nothing does. */
  readonly start: Start | null;
}

/** The words of a vocabulary by their stems, each looked up once. */
export const sharedWords = perVocabulary((vocabulary): ((stem: string) => SharedWord) => {
  const { phrases, together, further } = phrasesOf(vocabulary);
  return remember((stem) => {
    const said = stepOf(phrases.root, stem);
    const item = together.get(stem);
    const hash = letterHash(stem);
    return {
      stem,
      hash,
      together: item,
      goesOn: further.has(stem),
      start:
        said || item ? { stem, hash, named: undefined, said, isName: false, together: item } : null,
    };
  });
});

/** What may begin with a word in a pack that has these names. Null where nothing begins with the word: most words of a pack are of no phrase and no name. */
export function startAt(word: SharedWord, own: KnownPhrases): Start | null {
  const { stem, hash, start, together } = word;
  // Every name is also written together, so that where none begins so no name of several words does.
  if (!own.hasTogether(hash, stem)) return start;
  return {
    stem,
    hash,
    named: stepOf(own.phrases.root, stem),
    said: start?.said,
    isName: true,
    together: own.together.get(stem) ?? together,
  };
}
