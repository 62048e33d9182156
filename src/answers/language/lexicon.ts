import type { Pack } from '../../content/library.ts';
import type { EntityKind } from '../../content/schema/entity.ts';
import type { MeaningWants } from '../../content/schema/meaning.ts';
import { type Item, KnownPhrases, phrasesOf } from './known-phrases.ts';
import { wordsOfPack } from './pack-words.ts';
import type { Start } from './phrase-start.ts';
import { exactly, goesOn, type Place, stepOf } from './phrase-trie.ts';
import { premiseWords } from './premise-words.ts';
import { remember } from './remember.ts';
import { type SharedWord, sharedWords, startAt } from './shared-words.ts';
import { type KnownWords, knownWords, nearestWord, wordLackingVowels } from './slips.ts';
import type { Token } from './tokens.ts';

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
  readonly complete: (words: ReadonlySet<string>) => void;
  /** The word that is meant by one with a slip; null where it has none or nothing is near. */
  readonly nearest: (word: string) => string | null;
  readonly wants: (meaning: string) => MeaningWants | undefined;
  /** The kinds of entities that have what a meaning says; none where any may. */
  readonly of: (meaning: string) => readonly EntityKind[];
  /** The kinds of entities that a meaning names. */
  readonly kinds: (meaning: string) => readonly EntityKind[];
  /** What is wanted where several of it are asked for. */
  readonly several: (meaning: string) => 'named' | 'listed' | undefined;
  readonly opposites: (meaning: string) => readonly string[];
  readonly partly: (meaning: string) => readonly string[];
}

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

function createLexicon(pack: Pack): Lexicon {
  const { vocabulary } = pack;
  const base = phrasesOf(vocabulary);
  const own = new KnownPhrases();
  for (const { id, name, aliases } of pack.entities.values()) {
    const names = [name, ...aliases];
    const several = names.filter((one) => /\d$/.test(one)).map((one) => `${one}s`);
    own.add([...names, ...several], { kind: 'entity', id }, null);
  }
  let listed: ReadonlySet<string> | null = null;
  let known: KnownWords | null = null;
  const startOf = (word: SharedWord): Start | null => startAt(word, own);
  // A question is read from many sides.
  const shared = sharedWords(vocabulary);
  const startOfStem = remember((stem) => startOf(shared(stem)), 1_000);
  const longest: Lexicon['longest'] = (tokens, from, end, accepts, start) => {
    if (!start || from >= end) return null;
    let { named, said, isName } = start;
    let item = itemAt(named, said, tokens, from) ?? start.together;
    let found = item && accepts(item) ? item : null;
    let to = from + 1;
    // A name may be broken anywhere, `brah mos`; a phrase may only lack its spaces.
    let whole = start.stem;
    for (let at = from + 1; at < end && (isName || goesOn(named) || goesOn(said)); at += 1) {
      const token = tokens[at];
      if (!token) break;
      named = stepOf(named, token.stem);
      said = stepOf(said, token.stem);
      if (isName) {
        whole += token.stem;
        isName = own.hasTogether(whole);
      }
      item = itemAt(named, said, tokens, from) ?? (isName ? own.together.get(whole) : undefined);
      if (!item || !accepts(item)) continue;
      found = item;
      to = at + 1;
    }
    return found && { to, item: found };
  };
  return {
    phrase: (tokens) => {
      const start = tokens[0] ? startOfStem(tokens[0].stem) : null;
      const found = longest(tokens, 0, tokens.length, accept, start);
      return found?.to === tokens.length ? found.item : undefined;
    },
    knows: ({ stem }) => {
      const start = startOfStem(stem);
      return (
        start !== null && (start.together ?? start.named?.all ?? start.said?.all) !== undefined
      );
    },
    start: startOfStem,
    startOf,
    longest,
    complete: (words) => {
      listed ??= words;
    },
    nearest: (word) => {
      if (base.words.has(word) || own.words.has(word)) return null;
      if (premiseWords(vocabulary).has(word)) return null;
      listed ??= wordsOfPack(pack);
      if (listed.has(word)) return null;
      known ??= knownWords(own.words, listed);
      const lists = [known, base.knownWords()];
      return nearestWord(word, lists) ?? wordLackingVowels(word, lists);
    },
    wants: (id) => vocabulary.meanings[id]?.wants,
    of: (id) => vocabulary.meanings[id]?.of ?? [],
    kinds: (id) => vocabulary.meanings[id]?.kinds ?? [],
    several: (id) => vocabulary.meanings[id]?.several,
    opposites: (id) => vocabulary.meanings[id]?.opposite ?? [],
    partly: (id) => vocabulary.meanings[id]?.partly ?? [],
  };
}

export const accept = (): boolean => true;

/** What the words so far stand for: as they are written, or else by their stems. */
function itemAt(
  named: Place<Item>,
  said: Place<Item>,
  tokens: readonly Token[],
  from: number,
): Item | undefined {
  // What is written in one way only stands for the same either way.
  if (!said?.all) return named?.others ? (exactly(named, tokens, from) ?? named.all) : named?.all;
  if (!named?.all) return said.others ? (exactly(said, tokens, from) ?? said.all) : said.all;
  return (
    both(exactly(named, tokens, from), exactly(said, tokens, from)) ?? both(named.all, said.all)
  );
}

function both(a: Item | undefined, b: Item | undefined): Item | undefined {
  return a && b ? { senses: [...a.senses, ...b.senses], languages: b.languages } : (a ?? b);
}
