import type { Pack } from '../../../content/library.ts';
import { factorOf } from '../../arithmetic/operands/factor.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { numberBound } from '../../language/bounds.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import type { Slot } from '../../reading/slots.ts';
import { areValues } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { speaksOf } from '../claims/near.ts';

/**
 * `X has doubled in five years`, `X tripled, true?`: that it has grown by so much is said or doubted, and how
 * much it would be then is not asked.
 */
export function saysItGrew(question: Question, pack: Pack): boolean {
  const { asks, signs, numbers, tokens } = question;
  if (asks.size > 0 || isOnlySupposed(question, pack)) return false;
  const factor = factorOf(question, pack);
  if (!factor) return false;
  const { is } = wordsOf(pack.vocabulary);
  const isDone = is(tokens[factor.at - 1], 'auxiliary');
  const isTimed =
    numbers.some(({ kind }) => kind === 'length') ||
    tokens.slice(factor.at).some((token) => is(token, 'year', 'time'));
  return isDone || isTimed || signs.has('confirm');
}

/** What is only to be, or may be, is no growth that has been; `can I say that` asks for leave alone. */
function isOnlySupposed({ tokens, signs }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const said = signs.has('confirm') ? tokens.slice(1) : tokens;
  return (
    said.some((token) => is(token, 'modal')) ||
    signs.has('growth-needed') ||
    signs.has('hypothetical')
  );
}

/** The multiple that is told, where a question has it that the same has doubled or tripled. */
export function insteadOfFactor(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, denied } = assertion;
  const isSaid = claimed || question.asks.has('why') || saysItGrew(question, pack);
  if (!isSaid || denied.size > 0 || isOnlySupposed(question, pack)) return [];
  const factor = factorOf(question, pack);
  const { is } = wordsOf(pack.vocabulary);
  // Who says it, between whom it is, and over what time, is no part of what has grown.
  const isBeside = ({ terms, at }: Slot): boolean =>
    areValues(terms) ||
    terms.every((term) => pack.meta.parties.includes(term.slice(1))) ||
    terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'person') ||
    is(question.tokens[at], 'year', 'time');
  const said = slots.filter(({ slot, weight }) => !slot.inner && weight > 0 && !isBeside(slot));
  if (!factor || said.length === 0) return [];
  // `More than tripled` is so of what grew five times.
  const bound = numberBound(question.tokens, factor.at, pack.vocabulary)?.bound;
  const isWithin = (value: number): boolean =>
    (bound === 'above' || bound === 'at-least') && value > factor.value;
  return candidatesOf(pack).candidates.filter((one) => {
    const { source } = one;
    if (source.from !== 'fact' || !source.fact.figure || 'date' in source.fact.figure) return false;
    const { unit, value } = source.fact.figure;
    if (unit !== 'times' || value === factor.value || isWithin(value)) return false;
    return said.every(({ slot }) => slot.terms.some((term) => speaksOf(one, term)));
  });
}
