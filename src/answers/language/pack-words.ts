import type { Pack } from '../../content/library.ts';
import { type PackText, type PackTexts, textsOf } from './pack-texts.ts';
import type { TextWord } from './text-words.ts';

/**
 * Lists the words of the texts of a pack, each once, in the order in which they are first read: by them
 * slips are set right. Its names come first, its facts then and its wordings last.
 */
export class PackWords {
  readonly #words = new Set<string>();
  readonly #pack: Pack;
  readonly #texts: PackTexts;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#texts = textsOf(pack);
    for (const one of [...pack.meta.topics, ...pack.measures.values()]) {
      for (const name of [one.label, ...one.aliases]) this.#list(this.#texts.read(name).words);
    }
  }

  /** What a fact says, and what its editor adds to that. */
  addFact(words: readonly TextWord[], added: readonly PackText[]): void {
    this.#list(words);
    for (const text of added) this.#list(text.words);
  }

  /** All of them, when all facts were added. */
  complete(): ReadonlySet<string> {
    for (const texts of this.#pack.asked.values()) {
      for (const text of texts) this.#list(this.#texts.read(text).words);
    }
    return this.#words;
  }

  #list(words: readonly TextWord[]): void {
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const found = word?.foundBy(this.#texts.reader);
      if (!word || !found || found.listed) continue;
      found.listed = true;
      if (word.type === 'word') this.#words.add(word.stem);
    }
  }
}

/** The same of a pack of which nothing else is to be read. */
export function wordsOfPack(pack: Pack): ReadonlySet<string> {
  const { words, read } = textsOf(pack);
  const list = new PackWords(pack);
  for (const fact of pack.facts.values()) {
    list.addFact(words(fact.text), [...fact.words, ...fact.tells].map(read));
  }
  return list.complete();
}
