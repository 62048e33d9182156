import type { Pack } from '../../content/library.ts';
import type { Start } from './phrase-start.ts';
import { type SharedWord, sharedWords } from './shared-words.ts';
import { readTokens, type Token } from './tokens.ts';

/** A word of a pack, with what its lexicon and its index find out about it once. */
export interface PackWord {
  readonly shared: SharedWord;
  readonly isWord: boolean;
  /** Whether the lexicon has it among the words of the pack. */
  listed: boolean;
  /** What may begin with it; undefined until that is looked up. */
  start: Start | null | undefined;
  /** The number of its term; -1 until it has one. */
  term: number;
}

/** A text of a pack: its tokens, and the word of each. */
export interface PackText {
  readonly tokens: readonly Token[];
  readonly words: readonly PackWord[];
  /** The numbers of its terms; undefined until the index reads them. */
  terms: readonly number[] | undefined;
}

/** The texts of a pack as they are read, and the words that they have. */
export interface PackTexts {
  readonly read: (text: string) => PackText;
}

const held = new WeakMap<Pack, PackTexts>();

/**
 * The texts of a pack: its lexicon and its index read the same ones one after the other. Held until
 * both are made.
 */
export function textsOf(pack: Pack): PackTexts {
  const known = held.get(pack);
  if (known) return known;
  const made = createTexts(pack);
  held.set(pack, made);
  return made;
}

/** Reads the tokens of texts of a pack: those that are held as they are, others without holding them. */
export function tokensWithin(pack: Pack): (text: string) => readonly Token[] {
  const texts = held.get(pack);
  return texts ? (text) => texts.read(text).tokens : readTokens;
}

/** Lets the memory go that the texts of a pack take. */
export function forgetTexts(pack: Pack): void {
  held.delete(pack);
}

function createTexts({ vocabulary }: Pack): PackTexts {
  const texts = new Map<string, PackText>();
  const words = new Map<string, PackWord>();
  const shared = sharedWords(vocabulary);
  const wordOf = ({ stem, type }: Token): PackWord => {
    const known = words.get(stem);
    if (known) return known;
    const made: PackWord = {
      shared: shared(stem),
      isWord: type === 'word',
      listed: false,
      start: undefined,
      term: -1,
    };
    words.set(stem, made);
    return made;
  };
  const read = (text: string): PackText => {
    const known = texts.get(text);
    if (known) return known;
    const tokens = readTokens(text);
    const made = { tokens, words: tokens.map(wordOf), terms: undefined };
    texts.set(text, made);
    return made;
  };
  return { read };
}
