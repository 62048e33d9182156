import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { resolveAlone } from '../finding/resolve.ts';
import { ASKING, wordsOf } from '../language/words.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { answersWant } from '../reading/wanted/wants.ts';
import { isValue } from './compared.ts';

/** So alike is a question to a gap's wording that it is that. */
const SAME = 0.75;
/** So much like a wording of its own must be what is told, where it is asked for in the same way. */
const LIKE = 0.5;
/** A word that weighs so much sets what is asked for apart. */
const TELLS = 0.3;

/** `Exactly how many` asks for more than is told of it. */
const EXACTLY: readonly Sign[] = ['precise', 'to-the-day'];

/**
 * Whether a question asks for less than a gap does, and just that is told: `where is the summit held` has all
 * the words of `where is the 24th summit held` but the one that makes it a gap, and `is it discounted` asks
 * for no size.
 */
export function asksForLess(
  question: Question,
  { gap, likeness }: { readonly gap: Gap; readonly likeness: number },
  pack: Pack,
): boolean {
  if (likeness >= SAME || EXACTLY.some((sign) => question.signs.has(sign))) return false;
  const { fitting, want } = resolveAlone(question, pack);
  const best = fitting.find(({ missing }) => missing.every(({ inner }) => inner));
  if (!best || best.asking < LIKE) return false;
  if (!answersWant(best.candidate, want, question, pack)) return false;
  const asked = kindsOf(question);
  // `Do you know how big it is` asks for no yes.
  const { is } = wordsOf(pack.vocabulary);
  const isWhether = question.polar && !question.tokens.some((token) => is(token, ...ASKING));
  return gap.asked.every((wording) => {
    const known = readQuestion(wording, pack);
    const kinds = kindsOf(known);
    const asksOther = (kinds.size > 0 || isWhether) && kinds.isDisjointFrom(asked);
    return asksOther || saysMore(known, question, pack);
  });
}

/** What is asked for, whether it is so among it; `what` asks for anything. */
const kindsOf = ({ asks, polar }: Question): ReadonlySet<Ask | 'whether'> =>
  polar ? new Set(['whether'] as const) : asks.difference(new Set<Ask>(['what']));

/** Whether it has a word or a value that the other lacks and that sets it apart. */
const saysMore = ({ slots }: Question, { terms: said }: Question, pack: Pack): boolean => {
  const { weight } = candidatesOf(pack);
  return slots.some(
    ({ terms, inner, unknown }) =>
      !inner &&
      !unknown &&
      terms.every((term) => !said.has(term)) &&
      (terms.every(isValue) || terms.every((term) => weight(term) >= TELLS)),
  );
};
