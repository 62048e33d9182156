import type { Pack } from '../../content/library.ts';
import { type PackTexts, textsOf } from './pack-texts.ts';
import type { TextWord } from './text-words.ts';
import { WordList } from './word-list.ts';

/**
 * Lists the words of the texts of a pack, each once, in the order in which they are first read: by them
 * slips are set right. Its names come first, its facts then and its wordings last.
 */
export class PackWords {
  readonly #words = new WordList();
  readonly #pack: Pack;
  readonly #texts: PackTexts;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#texts = textsOf(pack);
    for (const one of [...pack.meta.topics, ...pack.measures.values()]) {
      this.add(this.#texts.words(one.label));
      for (const name of one.aliases) this.add(this.#texts.words(name));
    }
  }

  /** All of them, when all facts were added. */
  complete(): WordList {
    for (const texts of this.#pack.asked.values()) {
      for (const text of texts) this.add(this.#texts.read(text));
    }
    return this.#words;
  }

  /** What a fact says, or what its editor adds to that. */
  add(words: readonly TextWord[]): void {
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
export function wordsOfPack(pack: Pack): WordList {
  const { words } = textsOf(pack);
  const list = new PackWords(pack);
  for (const fact of pack.facts.values()) {
    for (const text of [fact.text, ...fact.words, ...fact.tells]) list.add(words(text));
  }
  return list.complete();
}
