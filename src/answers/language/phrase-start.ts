import type { Item, KnownPhrases } from './known-phrases.ts';
import type { Place } from './phrase-trie.ts';

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
export function startAt(stem: string, own: KnownPhrases, base: KnownPhrases): Start | null {
  const named = own.phrases.root?.next?.get(stem);
  const said = base.phrases.root?.next?.get(stem);
  const isName = own.hasTogether(stem);
  const together = (isName ? own.together.get(stem) : undefined) ?? base.together.get(stem);
  return named || said || isName || together ? { stem, named, said, isName, together } : null;
}
