import { perVocabulary } from '../per-pack.ts';
import type { Start } from './phrase-start.ts';
import { type SharedWord, sharedWords } from './shared-words.ts';
import { readTokensAs, type Token, type TokenReader } from './tokens.ts';
import { tablesOf } from './value-words.ts';

/** What the lexicon and the index of one pack find out about a word, each once. */
export interface Findings {
  /** Whether the lexicon has it among the words of the pack. */
  listed: boolean;
  /** What may begin with it; undefined until that is looked up. */
  start: Start | null | undefined;
  /** The number of its term; -1 until it has one. */
  term: number;
}

/**
 * A token of the texts of packs. Packs share most of their words, and one is read after another, so a
 * word keeps what was found about it for the pack that looked last, and finds it anew for the next.
 */
export class TextWord implements Token {
  readonly text: string;
  readonly stem: string;
  readonly type: Token['type'];
  readonly joined: boolean;
  readonly shared: SharedWord;
  /** Whether it may be of a number or a date. */
  readonly mayStateValue: boolean;
  #reader: object | null = null;
  readonly #findings: Findings = { listed: false, start: undefined, term: -1 };

  constructor({ text, stem, type, joined }: Token, shared: SharedWord, mayStateValue: boolean) {
    this.text = text;
    this.stem = stem;
    this.type = type;
    this.joined = joined;
    this.shared = shared;
    this.mayStateValue = mayStateValue;
  }

  /** What a reader of one pack found about it until now. */
  foundBy(reader: object): Findings {
    const findings = this.#findings;
    if (this.#reader !== reader) {
      this.#reader = reader;
      findings.listed = false;
      findings.start = undefined;
      findings.term = -1;
    }
    return findings;
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
