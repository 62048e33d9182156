import { distance } from 'fastest-levenshtein';
import type { Pack } from '../../content/library.ts';
import {
  type Ask,
  LANGUAGES,
  type Language,
  type MeaningWants,
  type Sign,
  type Vocabulary,
} from '../../content/schema/vocabulary.ts';
import { stem } from './stem.ts';
import { type Token, tokensOf } from './tokens.ts';

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

/** A run of tokens that the lexicon knows. */
export interface Mention {
  readonly from: number;
  /** The first token that is no longer of it. */
  readonly to: number;
  readonly senses: readonly Sense[];
  /** Whether it lies within a longer one. */
  readonly inner: boolean;
  /** The languages that have the phrase. */
  readonly languages: ReadonlySet<Language>;
}

interface Item {
  readonly senses: Sense[];
  readonly languages: Set<Language>;
}

/** No name or phrase has more words. */
const PHRASE_CAP = 7;

/** Phrases by their stems written together, so that a missing space or hyphen makes no difference. */
export interface Lexicon {
  readonly phrase: (tokens: readonly Token[]) => Item | undefined;
  /** Single words by length, for slips. */
  readonly nearest: (word: string) => string | null;
  readonly wants: (meaning: string) => MeaningWants | undefined;
  readonly opposites: (meaning: string) => readonly string[];
}

const bases = new WeakMap<Vocabulary, Base>();
const lexicons = new WeakMap<Pack, Lexicon>();

/** The lexicon of a pack: the vocabulary and the names of its entities. Built once. */
export function lexiconOf(pack: Pack): Lexicon {
  const known = lexicons.get(pack);
  if (known) return known;
  const made = createLexicon(pack);
  lexicons.set(pack, made);
  return made;
}

type WordsByLength = ReadonlyMap<number, readonly string[]>;

const byLength = (words: ReadonlySet<string>): WordsByLength =>
  Map.groupBy(
    [...words].filter((word) => word.length >= 4),
    ({ length }) => length,
  );

class Base {
  /** By their words, as they are written. */
  readonly apart = new Map<string, Item>();
  /** By the stems of their words. */
  readonly stems = new Map<string, Item>();
  /** By their words written together. */
  readonly together = new Map<string, Item>();
  readonly words = new Set<string>();

  #byLength: WordsByLength | undefined;

  /** Of a base that is complete. */
  wordsByLength(): WordsByLength {
    this.#byLength ??= byLength(this.words);
    return this.#byLength;
  }

  add(phrase: string, sense: Sense, language: Language | null): void {
    const tokens = tokensOf(phrase);
    if (tokens.length === 0) return;
    put(this.apart, tokens.map(({ text }) => text).join(' '), sense, language);
    put(this.stems, keyOf(tokens), sense, language);
    const whole = tokens.map(({ text }) => text).join('');
    if (tokens.length > 1 && whole.length > 4) put(this.together, stem(whole), sense, language);
    if (sense.kind === 'entity')
      put(this.together, tokens.map((token) => token.stem).join(''), sense, language);
    for (const token of tokens) if (token.type === 'word') this.words.add(token.stem);
  }
}

function put(items: Map<string, Item>, key: string, sense: Sense, language: Language | null): void {
  const item = items.get(key) ?? { senses: [], languages: new Set<Language>() };
  if (!item.senses.some((one) => isSame(one, sense))) item.senses.push(sense);
  if (language) item.languages.add(language);
  items.set(key, item);
}

const keyOf = (tokens: readonly Token[]): string => tokens.map((token) => token.stem).join(' ');

function baseOf(vocabulary: Vocabulary): Base {
  const known = bases.get(vocabulary);
  if (known) return known;
  const base = new Base();
  for (const language of LANGUAGES) {
    for (const phrase of vocabulary.filler[language])
      base.add(phrase, { kind: 'filler' }, language);
    for (const phrase of vocabulary.outside[language]) {
      base.add(phrase, { kind: 'outside' }, language);
    }
    for (const [ask, phrases] of Object.entries(vocabulary.asks)) {
      for (const phrase of phrases[language]) {
        base.add(phrase, { kind: 'ask', ask: ask as Ask }, language);
      }
    }
    for (const [sign, phrases] of Object.entries(vocabulary.signs)) {
      for (const phrase of phrases[language]) {
        base.add(phrase, { kind: 'sign', sign: sign as Sign }, language);
      }
    }
    for (const [id, meaning] of Object.entries(vocabulary.meanings)) {
      for (const phrase of meaning[language]) base.add(phrase, { kind: 'meaning', id }, language);
    }
    for (const [word, value] of Object.entries(vocabulary.numbers[language])) {
      base.add(word, { kind: 'number', value }, language);
    }
    for (const [word, value] of Object.entries(vocabulary.months[language])) {
      base.add(word, { kind: 'month', value }, language);
    }
  }
  for (const table of Object.values(vocabulary.units)) {
    for (const word of Object.keys(table)) base.add(word, { kind: 'filler' }, null);
  }
  bases.set(vocabulary, base);
  return base;
}

function createLexicon(pack: Pack): Lexicon {
  const { vocabulary } = pack;
  const base = baseOf(vocabulary);
  const own = new Base();
  for (const { id, name, aliases } of pack.entities.values()) {
    for (const alias of [name, ...aliases]) {
      own.add(alias, { kind: 'entity', id }, null);
      if (/\d$/.test(alias)) own.add(`${alias}s`, { kind: 'entity', id }, null);
    }
  }
  const named = [
    ...pack.meta.topics.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...[...pack.measures.values()].flatMap(({ label, aliases }) => [label, ...aliases]),
    ...[...pack.facts.values()].flatMap(({ text, words, tells }) => [text, ...words, ...tells]),
    ...[...pack.asked.values()].flat(),
  ];
  for (const text of named) {
    for (const token of tokensOf(text)) {
      if (token.type === 'word') own.words.add(token.stem);
    }
  }
  const ownWords = byLength(own.words);
  return {
    phrase: (tokens) => {
      const raw = tokens.map(({ text }) => text).join(' ');
      const key = keyOf(tokens);
      const found =
        both(own.apart.get(raw), base.apart.get(raw)) ??
        both(own.stems.get(key), base.stems.get(key));
      if (found) return found;
      const whole = tokens.map((token) => token.stem).join('');
      // A name may be broken anywhere, `brah mos`; a phrase may only lack its spaces.
      return (
        own.together.get(whole) ?? (tokens.length === 1 ? base.together.get(whole) : undefined)
      );
    },
    nearest: (word) =>
      base.words.has(word) || own.words.has(word)
        ? null
        : nearestWord(word, [ownWords, base.wordsByLength()]),
    wants: (id) => vocabulary.meanings[id]?.wants,
    opposites: (id) => vocabulary.meanings[id]?.opposite ?? [],
  };
}

function both(a: Item | undefined, b: Item | undefined): Item | undefined {
  return a && b ? { senses: [...a.senses, ...b.senses], languages: b.languages } : (a ?? b);
}

/** A word one or two slips away, the first letter right; null where the word is known or none is near. */
function nearestWord(word: string, known: readonly WordsByLength[]): string | null {
  if (word.length < 4) return null;
  // Two slips in a short word make it another word: `commend` is no `common`.
  const allowed = word.length < 9 ? 1 : 2;
  let best: { word: string; cost: number } | null = null;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    for (const other of known.flatMap((words) => words.get(length) ?? [])) {
      if (other[0] !== word[0]) continue;
      const cost = slips(word, other);
      if (cost <= allowed && cost < (best?.cost ?? Infinity)) best = { word: other, cost };
    }
  }
  return best?.word ?? null;
}

/** Two letters that changed places are one slip. */
function slips(word: string, other: string): number {
  const cost = distance(word, other);
  if (cost !== 2 || word.length !== other.length) return cost;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word[at] === other[at + 1] && word[at + 1] === other[at];
  return swapped && word.slice(at + 2) === other.slice(at + 2) ? 1 : cost;
}

/** Everything that the lexicon knows in a text, longest first, and what lies within names. */
export function readMentions(tokens: readonly Token[], lexicon: Lexicon): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tokens, at, lexicon);
    if (!found) {
      at += 1;
      continue;
    }
    mentions.push(found);
    if (found.to - found.from > 1) mentions.push(...within(tokens, found, lexicon));
    at = found.to;
  }
  return mentions;
}

function longestAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Mention | null {
  for (let to = Math.min(tokens.length, from + PHRASE_CAP); to > from; to -= 1) {
    const item = lexicon.phrase(tokens.slice(from, to));
    if (item) return { from, to, ...item, inner: false };
  }
  return null;
}

/** What the lexicon knows within a longer run: single words, and names of several. */
function within(
  tokens: readonly Token[],
  { from, to, senses }: Mention,
  lexicon: Lexicon,
): readonly Mention[] {
  const isName = senses.some(({ kind }) => kind === 'entity');
  const found: Mention[] = [];
  for (let at = from; at < to; ) {
    // A name within a phrase is named all the same: `more S-400s`.
    const name = isName ? null : nameAt(tokens, at, to, lexicon);
    const inner = name ?? wordAt(tokens, at, lexicon);
    if (inner) found.push({ ...inner, inner: name === null });
    at = inner?.to ?? at + 1;
  }
  return found;
}

function nameAt(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: Lexicon,
): Mention | null {
  for (let to = end; to > from; to -= 1) {
    const item = lexicon.phrase(tokens.slice(from, to));
    if (item?.senses.some(({ kind }) => kind === 'entity'))
      return { from, to, ...item, inner: false };
  }
  return null;
}

function wordAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Mention | null {
  const token = tokens[at];
  const item = token?.type === 'word' ? lexicon.phrase([token]) : undefined;
  return item ? { from: at, to: at + 1, ...item, inner: true } : null;
}

function isSame(a: Sense, b: Sense): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
