import type { Pack } from '../../content/library.ts';
import { factorOf } from '../arithmetic/factor.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { wordsOf } from '../language/words.ts';
import type { Assertion } from './assertion.ts';
import { speaksOf } from './near.ts';

/** The multiple that is told, where a question has it that the same has doubled or tripled. */
export function insteadOfFactor(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, denied } = assertion;
  if ((!claimed && !question.asks.has('why')) || denied.size > 0) return [];
  const { is } = wordsOf(pack.vocabulary);
  // What is only to be, or may be, is no growth that has been.
  if (question.tokens.some((token) => is(token, 'modal'))) return [];
  if (question.signs.has('growth-needed') || question.signs.has('hypothetical')) return [];
  const factor = factorOf(question, pack);
  const said = slots.filter(({ slot, weight }) => !slot.inner && weight > 0);
  if (!factor || said.length === 0) return [];
  return candidatesOf(pack).candidates.filter((one) => {
    const { source } = one;
    if (source.from !== 'fact' || !source.fact.figure || 'date' in source.fact.figure) return false;
    const { unit, value } = source.fact.figure;
    if (unit !== 'times' || value === factor.value) return false;
    return said.every(({ slot }) => slot.terms.some((term) => speaksOf(one, term)));
  });
}
