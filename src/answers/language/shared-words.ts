import { perVocabulary } from '../per-pack.ts';
import { stemTerm } from '../reading/terms.ts';
import { type Item, type KnownPhrases, phrasesOf } from './known-phrases.ts';
import type { Start } from './phrase-start.ts';
import { stepOf } from './phrase-trie.ts';
import { remember } from './remember.ts';

/** What the vocabulary alone says of a word: the packs that share it share most of their words too. */
export interface SharedWord {
  readonly stem: string;
  /** By which it is found where it stands for nothing. */
  readonly term: string;
  /** What it stands for where it is several words of the vocabulary written together. */
  readonly together: Item | undefined;
  /** What may begin with it where a pack has no name that does; null where nothing does. */
  readonly start: Start | null;
}

/** The words of a vocabulary by their stems, each looked up once. */
export const sharedWords = perVocabulary((vocabulary): ((stem: string) => SharedWord) => {
  const { phrases, together } = phrasesOf(vocabulary);
  return remember((stem) => {
    const said = stepOf(phrases.root, stem);
    const item = together.get(stem);
    return {
      stem,
      term: stemTerm(stem),
      together: item,
      start: said || item ? { stem, named: undefined, said, isName: false, together: item } : null,
    };
  });
});

/** What may begin with a word in a pack that has these names. Null where nothing begins with the word: most words of a pack are of no phrase and no name. */
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
