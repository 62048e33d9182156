import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { ASKING, HELPING, wordsOf } from '../../language/words.ts';
import type { Question } from '../question.ts';

/** How far behind the word that asks its verb is denied: `which of the two ministers did not`. */
const REACH = 7;

/** `Who did not attend`, `which is not on it`: whether all but those are asked for of which something is so. */
export function asksNegated(question: Question, pack: Pack): boolean {
  const { text, tokens: all, slots, signs, polar, asks, language } = question;
  const { negation } = pack.vocabulary.signs;
  if (polar || !negation || !signs.has('negation')) return false;
  // `Not been delivered` is a thing of its own, that is still to come.
  const isWord = (at: number): boolean => slots.some((slot) => slot.at === at && !slot.inner);
  if (phraseRuns(all, negation).every(({ from }) => isWord(from))) return false;
  // What is denied within a quotation was denied by whoever is quoted.
  const sentences = text
    .replace(QUOTED, ' ')
    .split(/(?<=[?!.])\s+/u)
    .map(tokensOf);
  if (language === 'en') return sentences.some((tokens) => isNegated(tokens, pack));
  // In other languages the word that asks may stand anywhere.
  const isOpen = asks.size === 1 && NAMING.some((ask) => asks.has(ask));
  return (
    isOpen && phraseRuns(tokensOf(text), negation).some(({ to }) => to < tokensOf(text).length)
  );
}

const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»/gu;

const NAMING = ['who', 'what', 'which'] as const;

function isNegated(tokens: readonly Token[], { vocabulary }: Pack): boolean {
  const { negation } = vocabulary.signs;
  const { is } = wordsOf(vocabulary);
  const asking = tokens.flatMap((token, at) => (is(token, ...ASKING) ? [at] : []));
  const [only, ...others] = asking;
  if (!negation || only === undefined || others.length > 0) return false;
  if (!is(tokens[only], 'asking-who', 'asking-which', 'asking-what')) return false;
  return phraseRuns(tokens, negation).some(({ from, to }) => {
    // `Without it`, `none of it` deny no verb; `is it not` at the end denies nothing.
    const denies = is(tokens[from], 'denying', ...HELPING);
    const isMere = is(tokens[to], 'limiting', 'merely');
    return denies && !isMere && from > only && from - only <= REACH && to < tokens.length;
  });
}
