import type { Item } from './known-phrases.ts';
import type { Place } from './phrase-trie.ts';

/** What may begin with a word. */
export interface Start {
  readonly stem: string;
  /** The `letterHash` of the stem. */
  readonly hash: number;
  readonly named: Place<Item>;
  readonly said: Place<Item>;
  /** Whether a name that is written together begins so. */
  readonly isName: boolean;
  /** What the word stands for where it is several written together. */
  readonly together: Item | undefined;
}
