import { LANGUAGES, type Language } from '../../content/schema/languages.ts';
import type { Ask, Sign, Vocabulary } from '../../content/schema/vocabulary.ts';
import { assertNever } from '../../errors.ts';
import { Beginnings } from './beginnings.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { type KnownWords, knownWords } from './slips.ts';
import { stem } from './stem.ts';
import { readTokens, type Token, type TokenReader } from './tokens.ts';

/** What a phrase can stand for. */
export type Sense =
  | { readonly kind: 'filler' }
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'meaning'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'month'; readonly value: number };

/** What a phrase stands for. */
export interface Item {
  readonly senses: readonly Sense[];
  readonly languages: ReadonlySet<Language>;
  /** The numbers of its terms among those of all packs; undefined until a text is read that has it. */
  terms: readonly number[] | undefined;
}

/** One thing that a phrase stands for, and the language that has it. */
interface Said {
  readonly sense: Sense;
  readonly language: Language | null;
  /** What stands for it and nothing else: one for all of its phrases, of which there are thousands. */
  readonly alone: Item;
}

/** What stands for what an item does and for one thing more; the item itself where that is nothing new. */
function withSaid(item: Item, { sense, language }: Said): Item {
  const { senses, languages } = item;
  const hasSense = senses.some((one) => isSame(one, sense));
  const hasLanguage = language === null || languages.has(language);
  if (hasSense && hasLanguage) return item;
  return {
    senses: hasSense ? senses : [...senses, sense],
    languages: hasLanguage ? languages : languagesOf([...languages, language]),
    terms: undefined,
  };
}

const ITEMS = { first: ({ alone }: Said): Item => alone, more: withSaid };

const NO_LANGUAGES: ReadonlySet<Language> = new Set();

const languageSets = new Map<string, ReadonlySet<Language>>();

function languagesOf(languages: readonly Language[]): ReadonlySet<Language> {
  const key = languages.join(' ');
  const known = languageSets.get(key) ?? new Set(languages);
  languageSets.set(key, known);
  return known;
}

/** Phrases and names, and what each stands for. */
export class KnownPhrases {
  readonly phrases = new PhraseTrie(ITEMS);
  /** By their words written together, so that a missing space or hyphen makes no difference. */
  readonly together = new Map<string, Item>();
  readonly words = new Set<string>();
  /** The words, by their stems, with which any phrase goes on that is no name. */
  readonly further = new Set<string>();

  readonly #read: TokenReader<Token>;
  #known: KnownWords | undefined;
  /** How what is written together begins. */
  readonly #beginnings = new Beginnings();

  constructor(read: TokenReader<Token> = readTokens) {
    this.#read = read;
  }

  /** Of a list that is complete. */
  knownWords(): KnownWords {
    this.#known ??= knownWords(this.words);
    return this.#known;
  }

  /**
   * Whether any phrase that is written together begins with these letters, whose `letterHash` comes first,
   * and the others behind them. Mostly none does, and the two are not put together.
   */
  hasTogether(hash: number, letters: string, others = ''): boolean {
    return this.#beginnings.may(hash) && this.#beginnings.has(letters + others);
  }

  /** Phrases that all stand for one thing. */
  add(phrases: readonly string[], sense: Sense, language: Language | null): void {
    const languages = language ? languagesOf([language]) : NO_LANGUAGES;
    const said = { sense, language, alone: { senses: [sense], languages, terms: undefined } };
    for (const phrase of phrases) this.#add(phrase, said);
  }

  #add(phrase: string, said: Said): void {
    const tokens = this.#read(phrase);
    if (tokens.length === 0) return;
    this.phrases.add(tokens, said);
    const isName = said.sense.kind === 'entity';
    let [whole, stems] = ['', ''];
    for (const token of tokens) {
      if (token !== tokens[0] && !isName) this.further.add(token.stem);
      whole += token.text;
      stems += token.stem;
    }
    if (tokens.length > 1 && whole.length > 4) this.#putTogether(stem(whole), said);
    if (isName) this.#putTogether(stems, said);
    for (const token of tokens) if (token.type === 'word') this.words.add(token.stem);
  }

  #putTogether(key: string, said: Said): void {
    const known = this.together.get(key);
    this.together.set(key, known ? withSaid(known, said) : said.alone);
    if (!known) this.#beginnings.add(key);
  }
}

const lists = new WeakMap<Vocabulary, KnownPhrases>();

/** All phrases of a vocabulary. Built once. */
export function phrasesOf(vocabulary: Vocabulary): KnownPhrases {
  const known = lists.get(vocabulary);
  if (known) return known;
  const base = new KnownPhrases();
  for (const language of LANGUAGES) {
    base.add(vocabulary.filler[language], { kind: 'filler' }, language);
    base.add(vocabulary.outside[language], { kind: 'outside' }, language);
    for (const [ask, phrases] of Object.entries(vocabulary.asks)) {
      base.add(phrases[language], { kind: 'ask', ask: ask as Ask }, language);
    }
    for (const [sign, phrases] of Object.entries(vocabulary.signs)) {
      base.add(phrases[language], { kind: 'sign', sign: sign as Sign }, language);
    }
    for (const [id, meaning] of Object.entries(vocabulary.meanings)) {
      base.add(meaning[language], { kind: 'meaning', id }, language);
    }
    for (const [word, value] of Object.entries(vocabulary.numbers[language])) {
      base.add([word], { kind: 'number', value }, language);
    }
    base.add(Object.keys(vocabulary.factors[language]), { kind: 'filler' }, language);
    for (const [word, value] of Object.entries(vocabulary.months[language])) {
      base.add([word], { kind: 'month', value }, language);
    }
  }
  for (const table of Object.values(vocabulary.units)) {
    base.add(Object.keys(table), { kind: 'filler' }, null);
  }
  lists.set(vocabulary, base);
  return base;
}

function isSame(a: Sense, b: Sense): boolean {
  switch (a.kind) {
    case 'filler':
    case 'outside':
      return a.kind === b.kind;
    case 'ask':
      return b.kind === 'ask' && a.ask === b.ask;
    case 'sign':
      return b.kind === 'sign' && a.sign === b.sign;
    case 'meaning':
    case 'entity':
      return a.kind === b.kind && a.id === b.id;
    case 'number':
    case 'month':
      return a.kind === b.kind && a.value === b.value;
    default:
      return assertNever(a);
  }
}
