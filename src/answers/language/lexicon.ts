import type { Pack } from '../../content/library.ts';
import type { EntityKind } from '../../content/schema/entity.ts';
import type { MeaningWants } from '../../content/schema/meaning.ts';
import type { Vocabulary } from '../../content/schema/vocabulary.ts';
import { itemAt } from './item-at.ts';
import { type Item, KnownPhrases, phrasesOf } from './known-phrases.ts';
import { letterHash } from './letter-hash.ts';
import { wordsOfPack } from './pack-words.ts';
import type { Start } from './phrase-start.ts';
import { goesOn, stepOf } from './phrase-trie.ts';
import { premiseWords } from './premise-words.ts';
import { remember } from './remember.ts';
import { type SharedWord, sharedWords, startAt } from './shared-words.ts';
import { type KnownWords, knownWords, nearestWord, wordLackingVowels } from './slips.ts';
import { stem } from './stem.ts';
import { textWords } from './text-words.ts';
import type { Token } from './tokens.ts';
import type { WordList } from './word-list.ts';

/** A phrase that is known, and the first token that is no longer of it. */
export interface Found {
  readonly to: number;
  readonly item: Item;
}

export interface Lexicon {
  /** What all of these tokens together stand for. */
  readonly phrase: (tokens: readonly Token[]) => Item | undefined;
  /** Whether a word alone stands for anything. */
  readonly knows: (token: Token) => boolean;
  /** What may begin with a word, by its stem; null where nothing does, as with most words of a pack. */
  readonly start: (stem: string) => Start | null;
  /** The same of a word that is looked up once. */
  readonly startOf: (word: SharedWord) => Start | null;
  /** Whether anything that begins with one word goes on with the next. */
  readonly goesOn: (start: Start, next: SharedWord) => boolean;
  /** The longest phrase from one token on and before another, of those that are accepted. */
  readonly longest: (
    tokens: readonly Token[],
    from: number,
    end: number,
    accepts: (item: Item) => boolean,
    /** What may begin with the first of them. */
    start: Start | null,
  ) => Found | null;
  /** Takes the words of all texts of the pack from whoever has read them; else they are read when needed. */
  readonly complete: (words: WordList) => void;
  /** The word that is meant by one with a slip; null where it has none or nothing is near. */
  readonly nearest: (word: string) => string | null;
  readonly wants: (meaning: string) => MeaningWants | undefined;
  /** The kinds of entities that have what a meaning says; none where any may. */
  readonly of: (meaning: string) => readonly EntityKind[];
  /** The kinds of entities that a meaning names. */
  readonly kinds: (meaning: string) => readonly EntityKind[];
  /** What is wanted where several of it are asked for. */
  readonly several: (meaning: string) => 'named' | 'listed' | undefined;
  /** Whether a meaning names a part of what is traded. */
  readonly narrows: (meaning: string) => boolean;
  readonly opposites: (meaning: string) => readonly string[];
  readonly partly: (meaning: string) => readonly string[];
}

/** A form of a verb without its last letter. */
const CLIPPED = /[^aeiou]in$/u;

const lexicons = new WeakMap<Pack, Lexicon>();

/** Lets a part of a pack be read with the words of the whole. */
export function shareLexicon(part: Pack, whole: Pack): void {
  lexicons.set(part, lexiconOf(whole));
}

/** The lexicon of a pack: the vocabulary and the names of its entities. Built once. */
export function lexiconOf(pack: Pack): Lexicon {
  const known = lexicons.get(pack);
  if (known) return known;
  const made = new PackLexicon(pack);
  lexicons.set(pack, made);
  return made;
}

/** Its methods are the same functions for all packs, so that what reads many packs is made fast once. */
class PackLexicon implements Lexicon {
  readonly #pack: Pack;
  readonly #own: KnownPhrases;
  readonly #startOfStem: (stem: string) => Start | null;
  #listed: WordList | null = null;
  #known: KnownWords | null = null;

  constructor(pack: Pack) {
    this.#pack = pack;
    // What names are made of stands in the texts too.
    this.#own = new KnownPhrases(textWords(pack.vocabulary));
    for (const { id, name, aliases } of pack.entities.values()) {
      const names = [name, ...aliases];
      const several = names.filter((one) => /\d$/.test(one)).map((one) => `${one}s`);
      this.#own.add([...names, ...several], { kind: 'entity', id }, null);
    }
    const shared = sharedWords(pack.vocabulary);
    // A question is read from many sides.
    this.#startOfStem = remember((stem) => this.startOf(shared(stem)), 1_000);
  }

  phrase(tokens: readonly Token[]): Item | undefined {
    const start = tokens[0] ? this.start(tokens[0].stem) : null;
    const found = this.longest(tokens, 0, tokens.length, accept, start);
    return found?.to === tokens.length ? found.item : undefined;
  }

  knows({ stem }: Token): boolean {
    const start = this.start(stem);
    return start !== null && (start.together ?? start.named?.all ?? start.said?.all) !== undefined;
  }

  start(stem: string): Start | null {
    return this.#startOfStem(stem);
  }

  startOf(word: SharedWord): Start | null {
    return startAt(word, this.#own);
  }

  goesOn({ named, said, isName, hash, stem }: Start, next: SharedWord): boolean {
    return (
      stepOf(named, next.stem) !== undefined ||
      (next.goesOn && stepOf(said, next.stem) !== undefined) ||
      (isName && this.#own.hasTogether(letterHash(next.stem, hash), stem, next.stem))
    );
  }

  longest(
    tokens: readonly Token[],
    from: number,
    end: number,
    accepts: (item: Item) => boolean,
    start: Start | null,
  ): Found | null {
    if (!start || from >= end) return null;
    let { named, said, isName } = start;
    let item = itemAt(named, said, tokens, from) ?? start.together;
    let found = item && accepts(item) ? item : null;
    let to = from + 1;
    // A name may be broken anywhere, `brah mos`; a phrase may only lack its spaces.
    let { stem: whole, hash } = start;
    for (let at = from + 1; at < end && (isName || goesOn(named) || goesOn(said)); at += 1) {
      const token = tokens[at];
      if (!token) break;
      named = stepOf(named, token.stem);
      said = stepOf(said, token.stem);
      if (isName) {
        hash = letterHash(token.stem, hash);
        isName = this.#own.hasTogether(hash, whole, token.stem);
        whole += token.stem;
      }
      item =
        itemAt(named, said, tokens, from) ?? (isName ? this.#own.together.get(whole) : undefined);
      if (!item || !accepts(item)) continue;
      found = item;
      to = at + 1;
    }
    return found && { to, item: found };
  }

  complete(words: WordList): void {
    this.#listed ??= words;
  }

  nearest(word: string): string | null {
    const { vocabulary } = this.#pack;
    const base = phrasesOf(vocabulary);
    if (base.words.has(word) || this.#own.words.has(word)) return null;
    if (premiseWords(vocabulary).has(word)) return null;
    this.#listed ??= wordsOfPack(this.#pack);
    if (this.#listed.has(word)) return null;
    this.#known ??= knownWords(this.#own.words, this.#listed);
    const lists = [this.#known, base.knownWords()];
    // `Sellin`: said without its last letter.
    if (CLIPPED.test(word) && this.start(stem(`${word}g`)) !== null) return `${word}g`;
    return nearestWord(word, lists) ?? wordLackingVowels(word, lists);
  }

  wants(id: string): MeaningWants | undefined {
    return this.#meaning(id)?.wants;
  }

  of(id: string): readonly EntityKind[] {
    return this.#meaning(id)?.of ?? [];
  }

  kinds(id: string): readonly EntityKind[] {
    return this.#meaning(id)?.kinds ?? [];
  }

  several(id: string): 'named' | 'listed' | undefined {
    return this.#meaning(id)?.several;
  }

  opposites(id: string): readonly string[] {
    return this.#meaning(id)?.opposite ?? [];
  }

  narrows(id: string): boolean {
    return this.#meaning(id)?.narrows === true;
  }

  partly(id: string): readonly string[] {
    return this.#meaning(id)?.partly ?? [];
  }

  #meaning(id: string): Vocabulary['meanings'][string] | undefined {
    return this.#pack.vocabulary.meanings[id];
  }
}

export const accept = (): boolean => true;
