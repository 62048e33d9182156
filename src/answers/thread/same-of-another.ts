import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';
import { isSameOfAnother } from './carry-over.ts';
import type { Context } from './context.ts';

/** A follow-up of more words asks something of its own. */
const SHORT = 7;
/** A matter so light tells nothing. */
const TELLING = 0.2;

/** `And on China?`, `and Belousov?`: whether it only names another of whom the same is asked as before. */
export const namesAnother = ({ signs, asks, slots, tokens, numbers, dates }: Question): boolean => {
  const outer = slots.filter(({ inner }) => !inner);
  return (
    signs.has('follows') &&
    [...asks].every((ask) => ask === 'what') &&
    numbers.length + dates.length === 0 &&
    tokens.length <= SHORT &&
    outer.length > 0 &&
    outer.every(({ terms }) => terms.length > 0 && terms.every((term) => term.startsWith('@')))
  );
};

/**
 * Whether what was found for such a follow-up is something else: it has nothing of the matter that was asked
 * of the last one, or is what was just told of the last one and does not speak of this one.
 */
export function isOfAnotherMatter(
  { fitting: [best], question: read }: Resolved,
  question: Question,
  context: Context,
  pack: Pack,
): boolean {
  if (!best || !namesAnother(question)) return false;
  const { candidate } = best;
  if (isSwapped(question, context) || lacksFigure(candidate, question, context, pack)) return true;
  if (context.focus[0] === candidate) {
    // `And the Indian one?` was read as somebody who may have been told of beside the last one.
    const isMeant = read.entities.some(
      (id) =>
        pack.entities.get(id)?.kind === 'person' &&
        !question.entities.includes(id) &&
        candidate.own.has(entityTerm(id)),
    );
    return !isMeant && isUnspoken(candidate, question, context);
  }
  if (isOfVoice(candidate, question, context, pack)) return false;
  const matters = context.slots.filter(
    ({ slot, weight }) => weight >= TELLING && isAsked(slot, pack),
  );
  return (
    matters.length > 0 &&
    !matters.some(({ slot }) => slot.terms.some((term) => candidate.terms.has(term)))
  );
}

/** `And about X?` behind what somebody said: what else he said is of X, whatever he spoke of before. */
function isOfVoice(
  { source }: Candidate,
  { tokens, slots }: Question,
  { focus: [told] }: Context,
  { vocabulary }: Pack,
): boolean {
  if (source.from !== 'fact' || told?.source.from !== 'fact') return false;
  const { is } = wordsOf(vocabulary);
  const isTopic = slots.some(({ at, inner }) => !inner && is(tokens[at - 1], 'preposition'));
  const voices = told.source.fact.by;
  return isTopic && source.fact.by.some((id) => voices.includes(id));
}

/** `And the S-500?` behind a price: what else is told of it is no price. */
function lacksFigure(
  { gives }: Candidate,
  question: Question,
  context: Context,
  pack: Pack,
): boolean {
  if (!isSameOfAnother(question, context, pack)) return false;
  return context.want.kind === 'amount'
    ? !gives.has('amount') && !gives.has('how-much')
    : !gives.has('date') && !gives.has('when');
}

/** Whether a slot is a matter, also one that has a name as tariffs may have, and nobody and nothing that another may stand for. */
function isAsked(slot: Slot, pack: Pack): boolean {
  const kinds = slot.terms.flatMap((term) => pack.entities.get(term.slice(1))?.kind ?? []);
  return (
    !slot.inner &&
    !slot.unknown &&
    !slot.terms.some((term) => term.startsWith('#')) &&
    kinds.every((kind) => kind === 'event' || kind === 'programme')
  );
}

/** Whether it was told before of those that were named then, and the question names somebody else. */
const isUnspoken = (
  { own }: Candidate,
  { entities, signs }: Question,
  { slots }: Context,
): boolean =>
  // `His counterpart in X` is somebody who may have been told of beside him.
  !signs.has('other-one') &&
  entities.some(
    (id) =>
      !own.has(entityTerm(id)) && !slots.some(({ slot }) => slot.terms.includes(entityTerm(id))),
  );

/** `And Putin Modi?` behind what Modi gave Putin: the same two, the other way round. */
function isSwapped({ slots }: Question, context: Context): boolean {
  const named = (
    all: readonly { readonly at: number; readonly terms: readonly string[] }[],
  ): readonly string[] =>
    all
      .filter(({ terms }) => terms[0]?.startsWith('@'))
      .toSorted((a, b) => a.at - b.at)
      .map(({ terms }) => terms.join(' '));
  const now = named(slots.filter(({ inner }) => !inner));
  const before = named(context.slots.map(({ slot }) => slot));
  return now.length === 2 && before.length === 2 && now[0] === before[1] && now[1] === before[0];
}
