import { perVocabulary } from '../per-pack.ts';
import { stemTerm } from '../reading/terms.ts';
import { itemAt } from './item-at.ts';
import type { Item } from './known-phrases.ts';
import type { Start } from './phrase-start.ts';
import { type SharedWord, sharedWords } from './shared-words.ts';
import type { TermNumbers } from './term-numbers.ts';
import { readTokensAs, type Token, type TokenReader } from './tokens.ts';
import { tablesOf } from './value-words.ts';

/** What the lexicon and the index of one pack find out about a word, each once. */
export interface Findings {
  /** What may begin with it; undefined until that is looked up. */
  start: Start | null | undefined;
  /** What it stands for where no longer phrase begins with it; looked up with its start. */
  alone: Item | null;
  /** The number of its term, or of the only one of what it stands for alone; -1 until it has one. */
  term: number;
}

/** How a word stands for nothing: a letter alone, a number and a sign are no terms. */
const isTerm = ({ type, text }: Token): boolean => type === 'word' && text.length > 1;

/**
 * A token of the texts of packs. Packs share most of their words, and one is read after another, so a
 * word keeps what was found about it for the pack that looked last, and finds it anew for the next.
 */
export class TextWord implements Token, Findings {
  // What is looked at in each text stands first.
  #reader = 0;
  term = -1;
  start: Start | null | undefined = undefined;
  alone: Item | null = null;
  /** Whether it may be of a number or a date. */
  readonly mayStateValue: boolean;
  /** Whether it has a term where it stands for nothing. */
  readonly isTerm: boolean;
  readonly type: Token['type'];
  readonly shared: SharedWord;
  readonly stem: string;
  readonly text: string;
  readonly joined: boolean;
  /** What it stands for alone where no name does. */
  readonly said: Item | null;
  /** The number of its term among those of all packs; -1 until it is needed. */
  #common = -1;

  constructor(token: Token, shared: SharedWord, mayStateValue: boolean) {
    this.mayStateValue = mayStateValue;
    this.isTerm = isTerm(token);
    this.type = token.type;
    this.shared = shared;
    this.stem = token.stem;
    this.text = token.text;
    this.joined = token.joined;
    this.said = itemAt(undefined, shared.start?.said, [this], 0) ?? shared.together ?? null;
  }

  /** What a reader of one pack found about it until now. */
  foundBy(reader: number): Findings {
    if (this.#reader !== reader) {
      this.#reader = reader;
      this.start = undefined;
      this.alone = null;
      this.term = -1;
    }
    return this;
  }

  /** The number among all packs' terms of the one by which it is found where it stands for nothing. */
  commonTerm(numbers: TermNumbers): number {
    if (this.#common < 0) this.#common = numbers.numberOf(stemTerm(this.stem));
    return this.#common;
  }
}

/** Reads the words of the texts of all packs that share a vocabulary. */
export const textWords = perVocabulary((vocabulary): TokenReader<TextWord> => {
  const shared = sharedWords(vocabulary);
  const stating = tablesOf(vocabulary).words;
  return readTokensAs((token) => {
    const mayStateValue = token.type === 'number' || stating.has(token.text);
    return new TextWord(token, shared(token.stem), mayStateValue);
  });
});
