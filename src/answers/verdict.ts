import type { Pack } from '../content/library.ts';
import { candidatesOf } from './candidates.ts';
import { PHRASES } from './phrases.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** A word so common that it may be missing from what confirms a question. */
const COMMON = 0.1;

/**
 * Yes, no, or how firm it is, where that is what was asked. `Yes` is said only where one statement
 * holds every part of the question: each name, word, number and date.
 */
export function verdictOn(question: Question, best: Ranked, pack: Pack): string {
  if (!question.polar) return '';
  const phrases = PHRASES[question.language];
  const { source } = best.candidate;
  const status = source.from === 'fact' ? source.fact.status : 'reported';
  const denies =
    source.from === 'fact' && /\b(not|no|never|neither|nor|only)\b/i.test(source.fact.text);
  const index = candidatesOf(pack);
  const whole = best.missing.every(
    ({ inner, unknown, terms }) =>
      inner || (!unknown && terms.every((term) => index.weight(term) < COMMON)),
  );
  switch (status) {
    case 'expected':
      return phrases.expected;
    case 'proposed':
      return phrases.proposed;
    case 'target':
      return phrases.target;
    case 'claimed':
      return phrases.said;
    default:
      return whole && !denies && !question.signs.has('negation') ? phrases.yes : phrases.said;
  }
}
