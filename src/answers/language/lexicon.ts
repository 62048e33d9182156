import type { Pack } from '../../content/library.ts';
import type { EntityKind } from '../../content/schema/entity.ts';
import type { MeaningWants } from '../../content/schema/vocabulary.ts';
import { type Item, KnownPhrases, phrasesOf } from './known-phrases.ts';
import { tokensWithin } from './pack-tokens.ts';
import { exactly, type Place } from './phrase-trie.ts';
import { nearestWord } from './slips.ts';
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
        itemAt(named, said, tokens, from) ??
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
    knows: ({ stem }) =>
      own.phrases.root?.next?.get(stem)?.all !== undefined ||
      base.phrases.root?.next?.get(stem)?.all !== undefined ||
      own.together.has(stem) ||
      base.together.has(stem),
    longest,
    nearest: (word) =>
      base.words.has(word) || own.words.has(word)
        ? null
        : nearestWord(word, [own.knownWords(), base.knownWords()]),
    wants: (id) => vocabulary.meanings[id]?.wants,
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
