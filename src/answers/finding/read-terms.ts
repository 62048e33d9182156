import type { Pack } from '../../content/library.ts';
import type { Vocabulary } from '../../content/schema/vocabulary.ts';
import type { Item } from '../language/known-phrases.ts';
import { accept, type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { isClosed, isNamed, mayBeName, PHRASE_CAP, type Run } from '../language/mentions.ts';
import { textsOf } from '../language/pack-texts.ts';
import { type TermNumbers, termNumbers } from '../language/term-numbers.ts';
import type { Findings, TextWord } from '../language/text-words.ts';
import { valuesAt } from '../language/values.ts';
import { WordList } from '../language/word-list.ts';
import { isEntity } from '../reading/named/is-entity.ts';
import { statedTerms } from '../reading/slots.ts';
import { termsOfItem } from './sense-terms.ts';
import type { TermTable } from './term-table.ts';

/** Takes the numbers of terms, one after another. */
export interface Taker {
  readonly add: (number: number) => unknown;
}

type Words = readonly TextWord[];

/**
 * Reads the terms of texts of a pack by their numbers, those of longer names and of the words within them.
 * A class, since its methods are the same functions for all packs: they are made fast once.
 */
export class TermReader {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #reader: number;
  readonly #table: TermTable;
  readonly #common: TermNumbers;
  /** The terms of words that stand for nothing, which come behind all others; used again for each text. */
  readonly #unknown: number[] = [];
  /** All words that were read, by which slips are set right. */
  readonly listed = new WordList();

  constructor(pack: Pack, table: TermTable) {
    this.#lexicon = lexiconOf(pack);
    this.#vocabulary = pack.vocabulary;
    this.#reader = textsOf(pack).reader;
    this.#table = table;
    this.#common = termNumbers(pack.vocabulary);
  }

  read(words: Words, terms: Taker): void {
    const places = statingPlaces(words);
    if (places.length === 0) {
      this.#readWords(words, terms, null);
      return;
    }
    const named: Run[] = [];
    this.#readWords(words, terms, named);
    const values = valuesAt(places, words, named, this.#vocabulary);
    for (const { term } of statedTerms(values)) terms.add(this.#table.numberOf(term));
  }

  /** Lists the words of a text that no candidate has for its own. */
  list(words: Words): void {
    for (const word of words) this.#meet(word);
  }

  /** The terms of words and phrases; where names stand is added to `named`. */
  #readWords(words: Words, terms: Taker, named: Run[] | null): void {
    let count = 0;
    let at = 0;
    for (let word = words[at]; word; word = words[at]) {
      const met = this.#meet(word);
      const next = words[at + 1];
      // Most words stand for something by themselves, or for nothing.
      const found =
        met.start && next && this.#lexicon.goesOn(met.start, next.shared)
          ? this.#lexicon.longest(words, at, at + PHRASE_CAP, accept, met.start)
          : null;
      const item = found?.item ?? met.alone;
      if (item) {
        const { senses } = item;
        const to = found?.to ?? at + 1;
        if (item === met.alone) this.#addAlone(met, item, terms);
        else this.#addItem(item, terms);
        if (named && senses.some(isEntity)) named.push({ from: at, to, senses });
        if (to - at > 1) this.#readWithin(words, { from: at, to, senses }, terms, named);
        at = to;
        continue;
      }
      if (word.isTerm) {
        if (met.term < 0) met.term = this.#table.numberHere(word.commonTerm(this.#common));
        this.#unknown[count] = met.term;
        count += 1;
      }
      at += 1;
    }
    for (let one = 0; one < count; one += 1) terms.add(this.#unknown[one] ?? 0);
  }

  /** Words within a phrase are said by the phrase; those within a name are words too. */
  #readWithin(words: Words, { from, to, senses }: Run, terms: Taker, named: Run[] | null): void {
    const isPhrase = senses.every(({ kind }) => kind === 'meaning');
    const mayName = !isClosed(senses);
    for (let at = from; at < to; ) {
      const word = words[at];
      if (!word) return;
      const { start = null, alone } = this.#meet(word);
      const name =
        mayName && mayBeName(start) ? this.#lexicon.longest(words, at, to, isNamed, start) : null;
      const item = name?.item ?? (word.type === 'word' ? alone : null);
      const end = name?.to ?? at + 1;
      if (item) {
        if (name || !isPhrase) this.#addItem(item, terms);
        if (named && item.senses.some(isEntity)) {
          named.push({ from: at, to: end, senses: item.senses });
        }
      }
      at = end;
    }
  }

  /** The same of what a word stands for alone: mostly one thing, whose number the word keeps. */
  #addAlone(met: Findings, item: Item, terms: Taker): void {
    if (met.term >= 0) {
      terms.add(met.term);
      return;
    }
    const numbers = termsOfItem(item, this.#common);
    if (numbers.length !== 1) this.#addItem(item, terms);
    else {
      met.term = this.#table.numberHere(numbers[0] ?? 0);
      terms.add(met.term);
    }
  }

  #addItem(item: Item, terms: Taker): void {
    const numbers = termsOfItem(item, this.#common);
    for (let at = 0; at < numbers.length; at += 1) {
      terms.add(this.#table.numberHere(numbers[at] ?? 0));
    }
  }

  /** What is known of a word in this pack: what begins with it, and what it stands for alone. */
  #meet(word: TextWord): Findings {
    const found = word.foundBy(this.#reader);
    if (found.start !== undefined) return found;
    if (word.type === 'word') this.listed.add(word.stem);
    const start = this.#lexicon.startOf(word.shared);
    found.start = start;
    found.alone =
      start === word.shared.start
        ? word.said
        : (this.#lexicon.longest([word], 0, 1, accept, start)?.item ?? null);
    return found;
  }
}

const NOWHERE: readonly number[] = [];

/** Where a number or a month may stand: in most texts nowhere. */
function statingPlaces(words: Words): readonly number[] {
  let places: number[] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.mayStateValue !== true) continue;
    if (places) places.push(at);
    else places = [at];
  }
  return places ?? NOWHERE;
}
