import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';
import { wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import type { Question } from '../reading/question.ts';

/** By how much a figure is to be multiplied, and where that is said. */
export interface Factor {
  readonly value: number;
  readonly at: number;
}

/** A phrase has at most so many words: `one third`, `a third of`. */
const WORDS = 3;

/** What a question multiplies by, in words: doubled, halved, two thirds of; null where it does not. */
export function factorOf({ tokens }: Question, pack: Pack): Factor | null {
  const { byPhrase, first } = factorsOf(pack.vocabulary);
  const { is } = wordsOf(pack.vocabulary);
  // `Half a decade` is a length of time.
  const isTime = (behind: Question['tokens']): boolean =>
    behind.some((next) => is(next, 'year', 'month', 'time'));
  for (const [at, { text }] of tokens.entries()) {
    if (!first.has(text)) continue;
    for (let count = WORDS; count > 0; count -= 1) {
      const words = tokens.slice(at, at + count).map((token) => token.text);
      const value = byPhrase.get(words.join(' '));
      // `More than half of it` compares a part with the whole.
      const isCompared = value !== undefined && value < 1 && is(tokens[at - 1], 'than');
      const isLength = isTime(tokens.slice(at + count, at + count + 2));
      if (value !== undefined && !isCompared && !isLength) {
        return { value, at };
      }
    }
  }
  return null;
}

interface Factors {
  readonly byPhrase: ReadonlyMap<string, number>;
  /** The first words of all phrases. */
  readonly first: ReadonlySet<string>;
}

const factorsOf = perVocabulary(({ factors }): Factors => {
  const byPhrase = new Map(LANGUAGES.flatMap((language) => Object.entries(factors[language])));
  const first = new Set([...byPhrase.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
  return { byPhrase, first };
});
