import type { Pack } from '../../../content/library.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import type { Operands } from './operands.ts';

/** How far behind the verb what is to be matched may stand: `match what India now imports`. */
const REACH = 5;

/** `Must exports grow to match its current imports`: one of two figures is to become as large as the other. */
export function saysToMatch(
  { tokens }: Question,
  { references }: Operands,
  { vocabulary }: Pack,
): boolean {
  const { is } = wordsOf(vocabulary);
  const named = references.filter(({ by, chosen }) => by === 'word' && !chosen.isAim);
  return tokens.some(
    (token, verb) =>
      is(token, 'matching') &&
      named.some(({ at }) => at < verb) &&
      named.some(({ at }) => at > verb && at - verb <= REACH),
  );
}
