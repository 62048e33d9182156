import type { Pack } from '../../content/library.ts';
import { type TextWord, textWords } from './text-words.ts';
import { readTokens, type Token } from './tokens.ts';

/** The texts of a pack as they are read. */
export interface PackTexts {
  /**
   * For whom words keep what is found about them: a number of its own, for words outlive their packs, and a
   * young thing in many old ones costs each small collection a look at all of them.
   */
  readonly reader: number;
  /** Of a text that stands in one place alone, and is not held. */
  readonly words: (text: string) => readonly TextWord[];
  /** Of one that is read again, and held until then. */
  readonly read: (text: string) => readonly TextWord[];
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
  return texts ? texts.read : readTokens;
}

/** Lets the memory go that the texts of a pack take. */
export function forgetTexts(pack: Pack): void {
  held.delete(pack);
}

function createTexts({ vocabulary }: Pack): PackTexts {
  const texts = new Map<string, readonly TextWord[]>();
  const words = textWords(vocabulary);
  const read = (text: string): readonly TextWord[] => {
    const known = texts.get(text);
    if (known) return known;
    const made = words(text);
    texts.set(text, made);
    return made;
  };
  readers += 1;
  return { reader: readers, words, read };
}

/** How many packs were read. */
let readers = 0;
