import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import type { Question } from '../../reading/question.ts';

/** By how much a figure is to be multiplied, and where that is said. */
export interface Factor {
  readonly value: number;
  readonly at: number;
}

/** A phrase has at most so many words: `one third`, `one and a half times`. */
const WORDS = 5;

/**
 * What a question multiplies by, in words: doubled, halved, two thirds of; null where it does not. A part
 * by which something grows is added to it, and one by which it falls taken off.
 */
export function factorOf({ tokens, terms }: Question, { vocabulary }: Pack): Factor | null {
  const said = factorIn(tokens, vocabulary);
  if (!said) return null;
  const { value, at, isBy } = said;
  if (!isBy || value >= 1) return { value, at };
  // Where it is only said by how much, `cut by half`, it is made less.
  const { is } = wordsOf(vocabulary);
  const rises = terms.has('growth') || tokens.some((token) => is(token, 'upwards'));
  return { value: rises ? 1 + value : 1 - value, at };
}

/** Whether words say by how much something is to be multiplied. */
export const saysFactor = (tokens: Question['tokens'], { vocabulary }: Pack): boolean =>
  factorIn(tokens, vocabulary) !== null;

/** The first of such words, as a number, and whether it is said to be the size of a change: `by half`. */
function factorIn(
  tokens: Question['tokens'],
  vocabulary: Pack['vocabulary'],
): (Factor & { readonly isBy: boolean }) | null {
  const { byPhrase, first } = factorsOf(vocabulary);
  const { is } = wordsOf(vocabulary);
  // `Half a decade` is a length of time, and `half a billion` an amount.
  const { money = {} } = vocabulary.units;
  const isTime = (behind: Question['tokens']): boolean =>
    behind.some((next) => is(next, 'year', 'month', 'time') || Object.hasOwn(money, next.text));
  for (const [at, { text }] of tokens.entries()) {
    if (!first.has(text)) continue;
    for (let count = WORDS; count > 0; count -= 1) {
      const words = tokens.slice(at, at + count).map((token) => token.text);
      const value = byPhrase.get(words.join(' '));
      // `More than half of it` compares a part with the whole.
      const isCompared = value !== undefined && value < 1 && is(tokens[at - 1], 'than');
      const isLength = isTime(tokens.slice(at + count, at + count + 2));
      if (value === undefined || isCompared || isLength || isPartOfYear(tokens, at, vocabulary))
        continue;
      return { value, at, isBy: is(tokens[at], 'done-by') || is(tokens[at - 1], 'done-by') };
    }
  }
  return null;
}

/** `The first half of 2025`, `the third quarter`: a part of a year multiplies nothing. */
const isPartOfYear = (
  tokens: Question['tokens'],
  at: number,
  { ordinals: { en, hi, ru } }: Pack['vocabulary'],
): boolean => [en, hi, ru].some((table) => Object.hasOwn(table, tokens[at - 1]?.text ?? ''));

/** Thirds, sixths and sevenths and so on: what has more digits than these is written as a fraction. */
const DIGITS = 4;
const LARGEST_DIVISOR = 20;

/** A multiple as a formula has it: `1.5`, and `4 / 3` where digits would not end. */
export function writeMultiple(by: number): string {
  if (Number(by.toFixed(DIGITS)) === by) return `${by}`;
  for (let divisor = 3; divisor <= LARGEST_DIVISOR; divisor += 1) {
    const parts = Math.round(by * divisor);
    if (Math.abs(parts / divisor - by) < 1e-8) return `${parts} / ${divisor}`;
  }
  return `${by}`;
}

interface Factors {
  readonly byPhrase: ReadonlyMap<string, number>;
  /** The first words of all phrases. */
  readonly first: ReadonlySet<string>;
}

const factorsOf = perVocabulary(({ factors }): Factors => {
  const byPhrase = new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(factors[language]).map(
        ([phrase, value]) =>
          [
            tokensOf(phrase)
              .map(({ text }) => text)
              .join(' '),
            value,
          ] as const,
      ),
    ),
  );
  const first = new Set([...byPhrase.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));
  return { byPhrase, first };
});
