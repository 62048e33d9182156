import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Assertion } from './assertion.ts';
import { says } from './near.ts';

/** A word so telling says that more is said than whose somebody is. */
const TELLING = 0.5;

/** What somebody is and of what body, where he is said to be of another that nothing told has with him. */
export function insteadOfAffiliation(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, supposed } = assertion;
  // `Since when is X chief of Y` takes it for granted.
  const isTaken = claimed || (supposed && question.asks.has('when'));
  if (!isTaken || question.signs.has('source')) return [];
  const kindOf = (id: string): string | undefined => pack.entities.get(id)?.kind;
  const persons = question.entities.filter((id) => kindOf(id) === 'person');
  const [person] = persons;
  if (person === undefined || persons.length > 1) return [];
  const bodies = slots.filter(({ slot }) =>
    slot.unknown
      ? slot.outside === true
      : slot.terms.some((term) => kindOf(term.slice(1)) === 'organisation'),
  );
  const [body] = bodies;
  if (!body || bodies.length > 1) return [];
  const own = candidatesOf(pack).candidates.filter(
    ({ source, doer, entities, gives }) =>
      source.from === 'fact' &&
      doer === person &&
      gives.has('type') &&
      [...entities].some((id) => kindOf(id) === 'organisation'),
  );
  const ofPerson = candidatesOf(pack).candidates.filter(({ doer }) => doer === person);
  const isPost = (term: string): boolean =>
    pack.vocabulary.meanings[term]?.kinds.includes('person') === true ||
    ofPerson.some((one) => says(one, term));
  const isOfIt = ({ slot, weight }: WeighedSlot): boolean =>
    slot.inner ||
    weight < TELLING ||
    slot.terms.some((term) => term === entityTerm(person) || isPost(term));
  if (!slots.every((one) => one === body || isOfIt(one))) return [];
  const isTold = candidatesOf(pack).candidates.some(
    (one) => one.entities.has(person) && body.slot.terms.some((term) => says(one, term)),
  );
  return isTold ? [] : own.slice(0, 1);
}
