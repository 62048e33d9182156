import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import type { Question } from '../../reading/question.ts';
import type { Factor } from './factor.ts';

/**
 * What a question multiplies by where a number or a part stands with another word: `a quarter more than`,
 * `half as much again as`, `three times`, `25% less than`, `plus 20 per cent`, `with a 10% discount`,
 * `divided by four`; null where it does not.
 */
export function scaleOf(question: Question, pack: Pack): Factor | null {
  const found = byPart(question, pack) ?? byRate(question, pack) ?? byNumber(question, pack);
  return found && { ...found, value: Number(found.value.toFixed(DIGITS)) };
}

/** As many as a third has in the vocabulary. */
const DIGITS = 10;

/** So many words has a part at most: `three fifths of`. */
const WORDS = 3;

/** `A third less than`, `half as much again as`, and behind its amount in Hindi `a third risen`. */
function byPart(question: Question, { vocabulary }: Pack): Factor | null {
  const { tokens } = question;
  const again = phraseRuns(tokens, vocabulary.phrases['as-much-again']);
  const { parts, firsts } = partsOf(vocabulary);
  for (const [at, { text }] of tokens.entries()) {
    if (!firsts.has(text)) continue;
    for (let count = WORDS; count > 0; count -= 1) {
      const words = tokens.slice(at, at + count);
      const part = parts.get(words.map(({ text }) => text).join(' '));
      if (part === undefined || words.length < count) continue;
      const to = at + count;
      if (again.some(({ from }) => from === to)) return { value: 1 + part, at };
      const moved = movedBy(to, question, vocabulary);
      if (moved !== 0) return { value: 1 + moved * part, at };
    }
  }
  const [alone] = again;
  return alone ? { value: 2, at: alone.from } : null;
}

/** Whether the word at a place makes more of what stands before it, or less; 0 where it does neither. */
function movedBy(
  at: number,
  { tokens, language }: Question,
  vocabulary: Pack['vocabulary'],
): -1 | 0 | 1 {
  const { is } = wordsOf(vocabulary);
  const [token, next] = [tokens[at], tokens[at + 1]];
  // `A quarter below the target` compares; `a quarter more exports` does not.
  const isCompared = language !== 'en' || next === undefined || is(next, 'than', 'article');
  if (isCompared && is(token, 'more', 'exceeding')) return 1;
  if (isCompared && is(token, 'less')) return -1;
  if (language === 'en') return 0;
  return is(token, 'upwards') ? 1 : is(token, 'downwards') ? -1 : 0;
}

/** `25 per cent less than`, `plus 20 per cent`, `at a 10% discount`. */
function byRate(question: Question, { vocabulary }: Pack): Factor | null {
  const { tokens, numbers } = question;
  const { is } = wordsOf(vocabulary);
  for (const { kind, value, at } of numbers) {
    if (kind !== 'percent') continue;
    const part = value / 100;
    const to = at + 1 + unitLength(tokens, at + 1, vocabulary);
    const moved = movedBy(to, question, vocabulary);
    if (moved !== 0) return { value: 1 + moved * part, at };
    if (is(tokens[at - 1], 'adding')) return { value: 1 + part, at };
    if (is(tokens[at - 1], 'subtracting', 'less')) return { value: 1 - part, at };
    if (is(tokens[to], 'rebate')) return { value: 1 - part, at };
    if (is(tokens[to], 'surcharge')) return { value: 1 + part, at };
  }
  return null;
}

/** `Per cent` are two words. */
const unitLength = (tokens: readonly Token[], at: number, { units }: Pack['vocabulary']): number =>
  Object.hasOwn(units.percent ?? {}, `${tokens[at]?.text} ${tokens[at + 1]?.text}`) ? 2 : 1;

/** `Three times the price`, `divided by four`. */
function byNumber({ tokens, numbers, slots, language }: Question, pack: Pack): Factor | null {
  const { is } = wordsOf(pack.vocabulary);
  for (const { kind, value, at } of numbers) {
    // `Grew three times` is a growth; `five times` by itself is called one too.
    const isGrowth = slots.some((slot) => slot.terms.includes('growth') && slot.at !== at);
    if (kind === 'times' && !isGrowth) {
      const to = at + 2;
      // `Five times larger` compares, and in Hindi the multiple stands behind what is multiplied.
      const isOf = is(tokens[to], 'article') || slots.some((slot) => slot.at === to && !slot.inner);
      if (isOf || language === 'hi') return { value, at };
    }
    const isBare = kind === null && Number.isInteger(value) && value > 1;
    if (!isBare) continue;
    const before = tokens.slice(0, at);
    // `Divided by four`, `divide the price by four`, `÷ 4`
    const isLed = (role: 'dividing' | 'multiplying'): boolean =>
      is(tokens[at - 1], role) ||
      (is(tokens[at - 1], 'by-how-much') && before.some((token) => is(token, role)));
    if (isLed('dividing')) return { value: 1 / value, at };
    if (isLed('multiplying')) return { value, at };
  }
  return null;
}

interface Parts {
  readonly parts: ReadonlyMap<string, number>;
  /** The words that any of them begins with. */
  readonly firsts: ReadonlySet<string>;
}

/** Parts of something, without the word that leads to the whole: `a third`. */
const partsOf = perVocabulary(({ factors, words }): Parts => {
  const ofs = new Set(LANGUAGES.flatMap((language) => words.of?.[language] ?? []));
  const parts = new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(factors[language]).flatMap(([phrase, value]) => {
        if (value >= 1) return [];
        const texts = tokensOf(phrase).map(({ text }) => text);
        return [
          [texts.slice(0, ofs.has(texts.at(-1) ?? '') ? -1 : undefined).join(' '), value] as const,
        ];
      }),
    ),
  );
  const firsts = new Set(parts.keys().map((part) => part.split(' ')[0] ?? ''));
  return { parts, firsts };
});
