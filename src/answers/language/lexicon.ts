import type { Pack } from '../../content/library.ts';
import {
  type Ask,
  LANGUAGES,
  type Language,
  type MeaningWants,
  type Sign,
  type Vocabulary,
} from '../../content/schema/vocabulary.ts';
import { assertNever } from '../../errors.ts';
import { tokensWithin } from './pack-tokens.ts';
import { exactly, PhraseTrie } from './phrase-trie.ts';
import { type KnownWords, knownWords, nearestWord } from './slips.ts';
import { stem } from './stem.ts';
import { readTokens, type Token } from './tokens.ts';

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
}

/** A phrase that is known, and the first token that is no longer of it. */
export interface Found {
  readonly to: number;
  readonly item: Item;
}

export interface Lexicon {
  /** What all of these tokens together stand for. */
  readonly phrase: (tokens: readonly Token[]) => Item | undefined;
  /** The longest phrase from one token on and before another, of those that are accepted. */
  readonly longest: (
    tokens: readonly Token[],
    from: number,
    end: number,
    accepts: (item: Item) => boolean,
  ) => Found | null;
  /** Single words by length, for slips. */
  readonly nearest: (word: string) => string | null;
  readonly wants: (meaning: string) => MeaningWants | undefined;
  readonly opposites: (meaning: string) => readonly string[];
  readonly partly: (meaning: string) => readonly string[];
}

const bases = new WeakMap<Vocabulary, Base>();
const lexicons = new WeakMap<Pack, Lexicon>();

/** Lets a part of a pack be read with the words of the whole. */
export function shareLexicon(part: Pack, whole: Pack): void {
  lexicons.set(part, lexiconOf(whole));
}

/** The lexicon of a pack: the vocabulary and the names of its entities. Built once. */
export function lexiconOf(pack: Pack): Lexicon {
  const known = lexicons.get(pack);
  if (known) return known;
  const made = createLexicon(pack);
  lexicons.set(pack, made);
  return made;
}

/** One thing that a phrase stands for, and the language that has it. */
interface Said {
  readonly sense: Sense;
  /** The sense as a list. */
  readonly alone: readonly Sense[];
  readonly language: Language | null;
}

interface OpenItem extends Item {
  senses: readonly Sense[];
  languages: ReadonlySet<Language>;
}

/** Thousands of phrases share the few sets of languages and the lists of one sense that there are. */
const ITEMS = {
  empty: (): OpenItem => ({ senses: NO_SENSES, languages: NO_LANGUAGES }),
  copy: ({ senses, languages }: OpenItem): OpenItem => ({ senses, languages }),
  put(item: OpenItem, { sense, alone, language }: Said): void {
    if (item.senses.length === 0) item.senses = alone;
    else if (!item.senses.some((one) => isSame(one, sense))) item.senses = [...item.senses, sense];
    if (language && !item.languages.has(language)) {
      item.languages = languagesOf([...item.languages, language]);
    }
  },
};

const NO_SENSES: readonly Sense[] = [];
const NO_LANGUAGES: ReadonlySet<Language> = new Set();

const languageSets = new Map<string, ReadonlySet<Language>>();

function languagesOf(languages: readonly Language[]): ReadonlySet<Language> {
  const key = languages.join(' ');
  const known = languageSets.get(key) ?? new Set(languages);
  languageSets.set(key, known);
  return known;
}

class Base {
  readonly phrases = new PhraseTrie(ITEMS);
  /** By their words written together, so that a missing space or hyphen makes no difference. */
  readonly together = new Map<string, OpenItem>();
  readonly words = new Set<string>();

  #known: KnownWords | undefined;
  /** By the first letter of what is written together, the bits of its second letters. */
  readonly #seconds = new Int32Array(32);
  #sorted: readonly string[] | undefined;

  /** Of a base that is complete. */
  knownWords(): KnownWords {
    this.#known ??= knownWords(this.words);
    return this.#known;
  }

  /** Whether any phrase that is written together begins so; of a base that is complete. */
  hasTogether(beginning: string): boolean {
    // Most words begin no name, and their first two letters tell so.
    const first = this.#seconds[beginning.charCodeAt(0) & 31] ?? 0;
    if (beginning.length > 1 && (first & (1 << (beginning.charCodeAt(1) & 31))) === 0) return false;
    this.#sorted ??= [...this.together.keys()].sort();
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low]?.startsWith(beginning) === true;
  }

  /** Phrases that all stand for one thing. */
  add(phrases: readonly string[], sense: Sense, language: Language | null): void {
    const said = { sense, alone: [sense], language };
    for (const phrase of phrases) this.#add(phrase, said);
  }

  #add(phrase: string, said: Said): void {
    const tokens = readTokens(phrase);
    if (tokens.length === 0) return;
    this.phrases.add(tokens, said);
    const whole = tokens.length > 1 ? tokens.map(({ text }) => text).join('') : '';
    if (whole.length > 4) this.#putTogether(stem(whole), said);
    if (said.sense.kind === 'entity')
      this.#putTogether(tokens.map((token) => token.stem).join(''), said);
    for (const token of tokens) if (token.type === 'word') this.words.add(token.stem);
  }

  #putTogether(key: string, said: Said): void {
    const known = this.together.get(key);
    const item = known ?? ITEMS.empty();
    ITEMS.put(item, said);
    if (known) return;
    this.together.set(key, item);
    const first = key.charCodeAt(0) & 31;
    this.#seconds[first] = (this.#seconds[first] ?? 0) | (1 << (key.charCodeAt(1) & 31));
  }
}

function baseOf(vocabulary: Vocabulary): Base {
  const known = bases.get(vocabulary);
  if (known) return known;
  const base = new Base();
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
  bases.set(vocabulary, base);
  return base;
}

function createLexicon(pack: Pack): Lexicon {
  const { vocabulary } = pack;
  const base = baseOf(vocabulary);
  const own = new Base();
  for (const { id, name, aliases } of pack.entities.values()) {
    const names = [name, ...aliases];
    const several = names.filter((one) => /\d$/.test(one)).map((one) => `${one}s`);
    own.add([...names, ...several], { kind: 'entity', id }, null);
  }
  const named = [
    ...pack.meta.topics.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...[...pack.measures.values()].flatMap(({ label, aliases }) => [label, ...aliases]),
    ...[...pack.facts.values()].flatMap(({ text, words, tells }) => [text, ...words, ...tells]),
    ...[...pack.asked.values()].flat(),
  ];
  const tokensOf = tokensWithin(pack);
  for (const text of named) {
    for (const token of tokensOf(text)) {
      if (token.type === 'word') own.words.add(token.stem);
    }
  }
  const longest: Lexicon['longest'] = (tokens, from, end, accepts) => {
    let found: Found | null = null;
    let named = own.phrases.root;
    let said = base.phrases.root;
    // A name may be broken anywhere, `brah mos`; a phrase may only lack its spaces.
    let whole = '';
    let isName = true;
    for (let at = from; at < end; at += 1) {
      const token = tokens[at];
      if (!token) break;
      named = named?.next?.get(token.stem);
      said = said?.next?.get(token.stem);
      if (isName) {
        whole = at === from ? token.stem : whole + token.stem;
        isName = own.hasTogether(whole);
      }
      const item =
        both(exactly(named, tokens, from), exactly(said, tokens, from)) ??
        both(named?.all, said?.all) ??
        (isName ? own.together.get(whole) : undefined) ??
        (at === from ? base.together.get(whole) : undefined);
      if (item && accepts(item)) found = { to: at + 1, item };
      if (!isName && !said && !named) break;
    }
    return found;
  };
  return {
    phrase: (tokens) => {
      const found = longest(tokens, 0, tokens.length, accept);
      return found?.to === tokens.length ? found.item : undefined;
    },
    longest,
    nearest: (word) =>
      base.words.has(word) || own.words.has(word)
        ? null
        : nearestWord(word, [own.knownWords(), base.knownWords()]),
    wants: (id) => vocabulary.meanings[id]?.wants,
    opposites: (id) => vocabulary.meanings[id]?.opposite ?? [],
    partly: (id) => vocabulary.meanings[id]?.partly ?? [],
  };
}

export const accept = (): boolean => true;

function both(a: Item | undefined, b: Item | undefined): Item | undefined {
  return a && b ? { senses: [...a.senses, ...b.senses], languages: b.languages } : (a ?? b);
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
