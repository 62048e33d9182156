import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { SAME_QUESTION } from '../finding/same-question.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { asksNegated } from '../reading/wanted/asks-negated.ts';

/**
 * Whether it is asked who or what does not, and what is told is who or what does: all but those is nothing
 * that it says. What is told by a `not`, or asked for by one, answers it.
 */
export function isOfOpposite(
  { candidate, likeness }: Ranked,
  question: Question,
  pack: Pack,
): boolean {
  if (!asksNegated(question, pack)) return false;
  const { source } = candidate;
  if (source.from === 'fact' && isDenied(source.fact.text, pack)) return false;
  const asked = pack.asked.get(candidate.id) ?? [];
  return likeness < SAME_QUESTION || !asked.some((text) => isDenied(text, pack));
}

const isDenied = (text: string, pack: Pack): boolean =>
  readQuestion(text, pack).signs.has('negation');
