import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Slot } from '../../reading/slots.ts';
import type { Assertion } from '../claims/assertion.ts';

/** A name that tells what is spoken of. */
const TELLING = 0.35;

/** A name of an entity that is no party, of elsewhere, or a word that stands as the name of something. */
export function isName(slot: Slot, assertion: Assertion, pack: Pack): boolean {
  if (slot.unknown)
    return slot.outside === true || isPlace(slot, assertion, pack) || isProper(slot, assertion);
  return slot.terms.some((term) => {
    const entity = term.startsWith('@') ? pack.entities.get(term.slice(1)) : undefined;
    // The summit that everything is about names nothing.
    const isCommon = entity?.kind === 'event' && candidatesOf(pack).weight(term) < TELLING;
    const isOwn = entity && [...pack.meta.parties, pack.meta.summit.place].includes(entity.id);
    return entity !== undefined && !isCommon && !isOwn;
  });
}

/** `In X`, `at the X`. */
export const isPlace = (slot: Slot, assertion: Assertion, pack: Pack): boolean =>
  wordsOf(pack.vocabulary).is(wordBefore(slot, assertion, pack), 'at-place');

/** What is met at may be a body as well as a place. */
export const isAt = (slot: Slot, assertion: Assertion, pack: Pack): boolean =>
  wordsOf(pack.vocabulary).is(wordBefore(slot, assertion, pack), 'at');

function wordBefore(
  { at }: Slot,
  { question: { tokens } }: Assertion,
  pack: Pack,
): Token | undefined {
  const { is } = wordsOf(pack.vocabulary);
  const before = tokens[at - 1];
  const isWithin = before?.type === 'number' || is(before, 'article');
  return tokens[isWithin ? at - 2 : at - 1];
}

/** Whether a word is written as a name within its sentence; where all is in capitals, none is known to be. */
export function isProper({ at }: Slot, { question }: Assertion): boolean {
  if (!/\p{Ll}/u.test(question.text)) return false;
  const word = question.tokens[at]?.text ?? '';
  const found = question.text.toLowerCase().indexOf(word);
  return found > 0 && /\p{Lu}/u.test(question.text[found] ?? '');
}
