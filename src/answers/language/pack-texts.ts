import type { Pack } from '../../content/library.ts';
import { type TextWord, textWords } from './text-words.ts';
import { readTokens, type Token } from './tokens.ts';

/** A text of a pack as its words, which are its tokens too. */
export interface PackText {
  readonly words: readonly TextWord[];
  /** The numbers of its terms; undefined until the index reads them. */
  terms: readonly number[] | undefined;
}

/** The texts of a pack as they are read. */
export interface PackTexts {
  /** For whom words keep what is found about them; it holds nothing, for words outlive their packs. */
  readonly reader: object;
  /** Of a text that stands in one place alone, and is not held. */
  readonly words: (text: string) => readonly TextWord[];
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
  return texts ? (text) => texts.read(text).words : readTokens;
}

/** Lets the memory go that the texts of a pack take. */
export function forgetTexts(pack: Pack): void {
  held.delete(pack);
}

function createTexts({ vocabulary }: Pack): PackTexts {
  const texts = new Map<string, PackText>();
  const words = textWords(vocabulary);
  const read = (text: string): PackText => {
    const known = texts.get(text);
    if (known) return known;
    const made = { words: words(text), terms: undefined };
    texts.set(text, made);
    return made;
  };
  return { reader: {}, words, read };
}
