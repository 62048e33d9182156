import type { Pack } from '../../content/library.ts';
import { tokensOf } from '../language/tokens.ts';
import { ASKING, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';

/** A subject of more words, or an attribute of more, is a sentence. */
const SUBJECT = 7;
const ATTRIBUTE = 4;
/** So many attributes are asked for in one breath. */
const MOST = 3;

/** A message that names its subject once and asks several things of it. */
export interface Terse {
  /** What it asks, each by itself and with the subject. */
  readonly parts: readonly { readonly asked: string; readonly text: string }[];
  /** Whether each is asked for by a question word alone: `who, when, how much`. */
  readonly isBare: boolean;
}

/** `The deal: who, when, how much`, `welcome in diyas - wording, medium`; null where a message is none. */
export function terseParts(text: string, pack: Pack): Terse | null {
  const [, subject, rest] = /^([^:?]+?)\s*(?::|\s[-–—])\s+(\S[^:?]*)\??$/u.exec(text) ?? [];
  if (subject === undefined || rest === undefined) return null;
  const { is } = wordsOf(pack.vocabulary);
  const asks = (piece: string): boolean => tokensOf(piece).some((token) => is(token, ...ASKING));
  if (tokensOf(subject).length > SUBJECT || asks(subject)) return null;
  const pieces = rest.split(joints(pack.vocabulary)).filter((piece) => piece !== '');
  if (pieces.length < 2 || pieces.length > MOST) return null;
  const isShort = (piece: string): boolean =>
    tokensOf(piece).length <= ATTRIBUTE &&
    // `Moscow or Delhi` asks which, and for no attribute.
    !tokensOf(piece).some((token) => is(token, 'disjunction'));
  if (!pieces.every(isShort)) return null;
  return {
    parts: pieces.map((asked) => ({
      asked,
      text: asks(asked) ? `${asked} ${subject}` : `${subject} ${asked}`,
    })),
    isBare: pieces.every((piece) => asks(piece) && tokensOf(piece).length <= 2),
  };
}

/** What stands between two things that are asked for. */
const joints = perVocabulary(
  (vocabulary) =>
    new RegExp(
      `\\s*,\\s*(?:${wordsOf(vocabulary).anyOf('conjunction')}\\s+)?|\\s+(?:&|\\+|${wordsOf(vocabulary).anyOf('conjunction')})\\s+|\\s*/\\s*`,
      'iu',
    ),
);
