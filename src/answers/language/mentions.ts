import type { Language } from '../../content/schema/languages.ts';
import type { Item, Sense } from './known-phrases.ts';
import { accept, type Found, type Lexicon } from './lexicon.ts';
import type { Start } from './phrase-start.ts';
import { Recent } from './recent.ts';
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
const read = new Recent<readonly Token[], { lexicon: Lexicon; mentions: readonly Mention[] }>();

/** Everything that the lexicon knows in a text, longest first, and what lies within names. */
export function readMentions(tokens: readonly Token[], lexicon: Lexicon): readonly Mention[] {
  const known = read.get(tokens);
  if (known?.lexicon === lexicon) return known.mentions;
  const mentions = findMentions(tokens, lexicon);
  read.set(tokens, { lexicon, mentions });
  return mentions;
}

/** The same of tokens that are read once. */
export function findMentions(tokens: readonly Token[], lexicon: Lexicon): readonly Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = Math.min(tokens.length, at + PHRASE_CAP);
    const start = lexicon.start(tokens[at]?.stem ?? '');
    const found = mentionOf(lexicon.longest(tokens, at, end, accept, start), at, false);
    if (!found) {
      at += 1;
      continue;
    }
    mentions.push(found);
    if (found.to - found.from > 1) mentions.push(...mentionsWithin(tokens, found, lexicon));
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

/** A run of tokens, and what it stands for. */
export type Run = Pick<Mention, 'from' | 'to' | 'senses'>;

/** What the lexicon knows within a longer run: single words, and names of several. */
function mentionsWithin(
  tokens: readonly Token[],
  { from, to, senses }: Run,
  lexicon: Lexicon,
): readonly Mention[] {
  const found: Mention[] = [];
  const mayName = !isClosed(senses);
  for (let at = from; at < to; ) {
    const start = lexicon.start(tokens[at]?.stem ?? '');
    const name =
      mayName && mayBeName(start) ? lexicon.longest(tokens, at, to, isNamed, start) : null;
    const isWord = tokens[at]?.type === 'word';
    const one = name ?? (isWord ? lexicon.longest(tokens, at, at + 1, accept, start) : null);
    const mention = mentionOf(one, at, name === null);
    if (mention) found.push(mention);
    at = one?.to ?? at + 1;
  }
  return found;
}

/** Whether nothing is named within: in a name no other is, and in a phrase that says nothing none at all: `sub-editor`. */
export const isClosed = (senses: readonly Sense[]): boolean =>
  senses.some(({ kind }) => kind === 'entity') || senses.every(({ kind }) => kind === 'filler');

/** Whether a name may begin so: one within a phrase is named all the same, `more S-400s`. */
export const mayBeName = (start: Start | null): boolean =>
  start !== null && (start.named !== undefined || start.isName);

export const isNamed = ({ senses }: Item): boolean => senses.some(({ kind }) => kind === 'entity');
