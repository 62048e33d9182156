import type { Language } from '../../content/schema/vocabulary.ts';
import { type Token, tokensOf } from './tokens.ts';

type Phrases = Readonly<Record<Language, readonly string[]>>;

interface Run {
  readonly from: number;
  /** The first token that is no longer of it. */
  readonly to: number;
}

const split = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** Where any of the phrases stand, as they are written; the longest first at each place. */
export const phraseRuns = (tokens: readonly Token[], phrases: Phrases): readonly Run[] =>
  [phrases.en, phrases.hi, phrases.ru].flatMap((list) => wordRuns(tokens, list));

/** As `phraseRuns`, of phrases of no language. */
export function wordRuns(tokens: readonly Token[], phrases: readonly string[]): readonly Run[] {
  const all = wordsOf(phrases);
  return tokens.flatMap((_, from) =>
    all
      .filter((words) => words.every((word, at) => tokens[from + at]?.text === word))
      .map((words) => ({ from, to: from + words.length })),
  );
}

function wordsOf(phrases: readonly string[]): readonly (readonly string[])[] {
  const known = split.get(phrases);
  if (known) return known;
  const made = phrases
    .map((phrase) => tokensOf(phrase).map(({ text }) => text))
    .toSorted((a, b) => b.length - a.length);
  split.set(phrases, made);
  return made;
}
