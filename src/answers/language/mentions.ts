import type { Language } from '../../content/schema/languages.ts';
import type { Item, Sense } from './known-phrases.ts';
import { accept, type Found, type Lexicon } from './lexicon.ts';
import type { Start } from './phrase-start.ts';
import type { Token } from './tokens.ts';

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

/** No name or phrase has more words. */
export const PHRASE_CAP = 7;

/** What was read of tokens that are still in use: a question is looked at from many sides. */
const read = new WeakMap<readonly Token[], { lexicon: Lexicon; mentions: readonly Mention[] }>();

/** Everything that the lexicon knows in a text, longest first, and what lies within names. */
export function readMentions(tokens: readonly Token[], lexicon: Lexicon): readonly Mention[] {
  const known = read.get(tokens);
  if (known?.lexicon === lexicon) return known.mentions;
  const mentions = findMentions(tokens, lexicon);
  read.set(tokens, { lexicon, mentions });
  return mentions;
}

/** What may begin at each place of a text. */
export type Starts = (at: number) => Start | null;

/** The same of tokens that are read once; where more is known of them, with what may begin at each. */
export function findMentions(
  tokens: readonly Token[],
  lexicon: Lexicon,
  starts: Starts = (at) => lexicon.start(tokens[at]?.stem ?? ''),
): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = Math.min(tokens.length, at + PHRASE_CAP);
    const found = mentionOf(lexicon.longest(tokens, at, end, accept, starts(at)), at, false);
    if (!found) {
      at += 1;
      continue;
    }
    mentions.push(found);
    if (found.to - found.from > 1) mentions.push(...mentionsWithin(tokens, found, lexicon, starts));
    at = found.to;
  }
  return mentions;
}

const mentionOf = (found: Found | null, from: number, inner: boolean): Mention | null =>
  found && {
    from,
    to: found.to,
    senses: found.item.senses,
    languages: found.item.languages,
    inner,
  };

/** What the lexicon knows within a longer run: single words, and names of several. */
function mentionsWithin(
  tokens: readonly Token[],
  outer: Run,
  lexicon: Lexicon,
  starts: Starts,
): readonly Mention[] {
  const found: Mention[] = [];
  eachWithin(tokens, outer, lexicon, starts, ({ to, item }, from, inner) => {
    found.push({ from, to, senses: item.senses, languages: item.languages, inner });
  });
  return found;
}

/** A run of tokens, and what it stands for. */
export type Run = Pick<Mention, 'from' | 'to' | 'senses'>;

/** Tells what lies within a longer run, where it begins, and whether that is a word alone. */
export function eachWithin(
  tokens: readonly Token[],
  { from, to, senses }: Run,
  lexicon: Lexicon,
  starts: Starts,
  tell: (found: Found, from: number, inner: boolean) => void,
): void {
  // In a name no other is named, and in a phrase that says nothing none at all: `sub-editor`.
  const isClosed =
    senses.some(({ kind }) => kind === 'entity') || senses.every(({ kind }) => kind === 'filler');
  for (let at = from; at < to; ) {
    const start = starts(at);
    // A name within a phrase is named all the same: `more S-400s`.
    const mayBeName = !isClosed && start !== null && (start.named !== undefined || start.isName);
    const name = mayBeName ? lexicon.longest(tokens, at, to, isName, start) : null;
    const isWord = tokens[at]?.type === 'word';
    const found = name ?? (isWord ? lexicon.longest(tokens, at, at + 1, accept, start) : null);
    if (found) tell(found, at, name === null);
    at = found?.to ?? at + 1;
  }
}

const isName = ({ senses }: Item): boolean => senses.some(({ kind }) => kind === 'entity');
