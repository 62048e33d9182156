import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { readQuestion } from '../reading/question.ts';
import { areValues, entityTerm } from '../reading/terms.ts';
import type { Turn } from '../sources/follow-sources.ts';
import { focusOf, idOf } from './composed.ts';

/** Whether a part that names nobody and nothing itself was answered with what the first is about. */
export function staysOn(
  { text, turn }: { readonly text: string; readonly turn: Turn },
  opening: Turn,
  pack: Pack,
): boolean {
  if (turn === opening) return true;
  const index = candidatesOf(pack);
  const tells = (id: string): boolean => index.weight(entityTerm(id)) > 0.15;
  if (readQuestion(text, pack).entities.some(tells)) return true;
  const before = new Set(focusOf(opening).flatMap(({ entities }) => [...entities].filter(tells)));
  const [lead] = focusOf(turn);
  return before.size === 0 || !lead || [...lead.entities].some((id) => before.has(id));
}

/**
 * Whether the whole question's answer speaks of all that a later part names and yet has nothing of
 * what the part alone was answered with: then the part was understood worse without the rest.
 */
export function isBetterWhole(
  { text, turn }: { readonly text: string; readonly turn: Turn },
  whole: Turn,
  opening: Turn,
  pack: Pack,
): boolean {
  if (turn === opening || whole.answer.status === 'declined') return false;
  const named = readQuestion(text, pack).slots.filter(
    ({ inner, terms }) => !inner && !terms.every((term) => /^[#@]/.test(term)),
  );
  const [lead] = turn.answer.support;
  const isShown = whole.answer.support.some(
    (one) => lead !== undefined && idOf(one) === idOf(lead),
  );
  return named.length > 1 && !isShown && !isMissed(text, whole, [], pack);
}

/** Whether a part that was declined asks of a matter that nothing in the answer speaks of. */
export function isMissed(
  part: string,
  whole: Turn,
  answered: readonly { readonly turn: Turn }[],
  pack: Pack,
): boolean {
  const { byId } = candidatesOf(pack);
  const told = [whole, ...answered.map(({ turn }) => turn)]
    .filter(({ answer }) => answer.status === 'answered')
    .flatMap(({ answer }) => answer.support.flatMap((one) => byId.get(idOf(one)) ?? []));
  return readQuestion(part, pack).slots.some(
    ({ inner, terms }) =>
      !inner && !areValues(terms) && !told.some((one) => terms.some((term) => one.terms.has(term))),
  );
}
