import type { Language } from '../../content/schema/languages.ts';
import { type Token, tokensOf } from './tokens.ts';

type Phrases = Readonly<Record<Language, readonly string[]>>;

interface Run {
  readonly from: number;
  /** The first token that is no longer of it. */
  readonly to: number;
}

/** Phrases by their first words, the longest first. */
type ByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

const split = new WeakMap<readonly string[], ByFirst>();
const firsts = new WeakMap<Phrases, ReadonlySet<string>>();

/** Where any of the phrases stand, as they are written; the longest first at each place. */
export function phraseRuns(tokens: readonly Token[], phrases: Phrases): readonly Run[] {
  const first = firstsOf(phrases);
  for (const { text } of tokens) {
    if (first.has(text)) {
      return [phrases.en, phrases.hi, phrases.ru].flatMap((list) => wordRuns(tokens, list));
    }
  }
  // Most texts have none of them.
  return NO_RUNS;
}

const NO_RUNS: readonly Run[] = [];

/** The first words of all phrases. */
function firstsOf(phrases: Phrases): ReadonlySet<string> {
  const known = firsts.get(phrases);
  if (known) return known;
  const made = new Set(
    [phrases.en, phrases.hi, phrases.ru].flatMap((list) => [...wordsOf(list).keys()]),
  );
  firsts.set(phrases, made);
  return made;
}

/** As `phraseRuns`, of phrases of no language. */
export function wordRuns(tokens: readonly Token[], phrases: readonly string[]): readonly Run[] {
  const byFirst = wordsOf(phrases);
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const begun = byFirst.get(tokens[from]?.text ?? '');
    if (!begun) continue;
    for (const words of begun) {
      const stands = words.every((word, at) => tokens[from + at]?.text === word);
      if (stands) runs.push({ from, to: from + words.length });
    }
  }
  return runs;
}

function wordsOf(phrases: readonly string[]): ByFirst {
  const known = split.get(phrases);
  if (known) return known;
  const words = phrases
    .map((phrase) => tokensOf(phrase).map(({ text }) => text))
    .toSorted((a, b) => b.length - a.length);
  const made = Map.groupBy(words, ([first = '']) => first);
  split.set(phrases, made);
  return made;
}
