import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { SAME_QUESTION } from '../finding/same-question.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import { partyOfBody } from '../reading/named/body-of-party.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';

/**
 * Whether it is of the other party than the one whose thing is asked for, `Russia's most powerful shield`, or
 * of no body of a party that is named, `the backbone of the navy`.
 */
export function isOfOtherParty(
  { candidate, missing, likeness }: Ranked,
  question: Question,
  pack: Pack,
): boolean {
  if (question.polar) return false;
  const { parties } = pack.meta;
  const lacks = (id: string): boolean =>
    missing.some(({ inner, terms }) => !inner && terms.includes(entityTerm(id)));
  const body = question.entities.find((id) => lacks(id) && partyOfBody(id, pack) !== null);
  // What tells of a system that is named beside its owner is of that system.
  const isOfSystem = question.entities.some(
    (id) => pack.entities.get(id)?.kind === 'weapon-system' && candidate.entities.has(id),
  );
  if (body !== undefined && !isOfSystem && likeness < SAME_QUESTION && !isChoice(question, pack)) {
    return true;
  }
  return missing.some((slot) => {
    const party = parties.find((id) => slot.terms.includes(entityTerm(id)));
    if (slot.inner || party === undefined || candidate.entities.has(party)) return false;
    const isOfOther = [...candidate.entities].some((id) => {
      const owner = parties.includes(id) ? id : partyOfBody(id, pack);
      return owner !== null && owner !== party;
    });
    return isOfOther && isOwner(slot, question, pack);
  });
}

/** `The Air Force, or the author`: one of them is not what it is of. */
const isChoice = ({ tokens }: Question, { vocabulary }: Pack): boolean =>
  tokens.some((token) => wordsOf(vocabulary).is(token, 'disjunction'));

/** Whether a party stands before what it has: `Russia's newest`, and neither `to Russia` nor `Russia sells`. */
function isOwner({ at, terms }: Slot, { tokens, slots }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const before = tokens[at - 1];
  const opens = is(before, 'be', 'article', 'of', 'owned-by', 'asking-which', 'asking-what');
  if (!opens || is(tokens[at + 1], ...HELPING)) return false;
  return slots.some(
    (slot) =>
      slot.at > at &&
      slot.at <= at + 3 &&
      !slot.terms.some((term) => terms.includes(term)) &&
      !slot.terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system'),
  );
}
