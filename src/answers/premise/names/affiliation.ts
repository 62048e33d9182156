import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readTokens } from '../../language/tokens.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says } from '../claims/near.ts';
import { type RivalWord, rivalWords } from './rival-words.ts';

/** A word so telling says that more is said than whose somebody is. */
const TELLING = 0.5;

/** What somebody is and of what body, where he is said to be of another that nothing told has with him. */
export function insteadOfAffiliation(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, supposed } = assertion;
  // `Since when is X chief of Y` takes it for granted.
  const isTaken =
    claimed || (supposed && (question.asks.has('when') || outletsIn(assertion, pack).length > 0));
  if (!isTaken || question.signs.has('source')) return [];
  const kindOf = (id: string): string | undefined => pack.entities.get(id)?.kind;
  const persons = question.entities.filter((id) => kindOf(id) === 'person');
  const [person] = persons;
  if (person === undefined || persons.length > 1) return [];
  const [outlet] = outletsIn(assertion, pack);
  const isOutlet = ({ at }: Slot): boolean =>
    outlet !== undefined && outlet.from <= at && at < outlet.to;
  const bodies = slots.filter(({ slot }) =>
    slot.unknown
      ? slot.outside === true
      : slot.terms.some((term) => kindOf(term.slice(1)) === 'organisation'),
  );
  const others = bodies.filter(({ slot }) => !isOutlet(slot));
  const body = outlet ? undefined : others[0];
  if (outlet ? others.length > 0 : !body || others.length > 1) return [];
  const own = bodiesOf(person, pack);
  const ofPerson = candidatesOf(pack).candidates.filter(({ doer }) => doer === person);
  const isPost = (term: string): boolean =>
    pack.vocabulary.meanings[term]?.kinds.includes('person') === true ||
    ofPerson.some((one) => says(one, term));
  const isOfIt = ({ slot, weight }: WeighedSlot): boolean =>
    slot.inner ||
    weight < TELLING ||
    slot.terms.some((term) => term === entityTerm(person) || isPost(term));
  if (!slots.every((one) => one === body || isOutlet(one.slot) || isOfIt(one))) return [];
  const named = slots.filter((one) => one === body || isOutlet(one.slot));
  // Of an outlet that nothing is known from nothing is told, whatever words its name has.
  const isStrange = strangeOutlets(assertion, pack).length > 0;
  const isTold = candidatesOf(pack).candidates.some(
    (one) =>
      !isStrange &&
      one.entities.has(person) &&
      named.some(({ slot }) => slot.terms.some((term) => !isParty(term, pack) && says(one, term))),
  );
  return isTold ? [] : own.slice(0, 1);
}

/** `The Times of India` is named after a country. */
const isParty = (term: string, { meta }: Pack): boolean => meta.parties.includes(term.slice(1));

/** What somebody is, told with the body of which he is it. */
export const bodiesOf = (person: string, pack: Pack): readonly Candidate[] =>
  candidatesOf(pack).candidates.filter(
    ({ source, doer, entities, gives }) =>
      source.from === 'fact' &&
      doer === person &&
      gives.has('type') &&
      [...entities].some((id) => pack.entities.get(id)?.kind === 'organisation'),
  );

/** The outlets that are named of which only one can be meant, known or not: `X writes for the Y`. */
const outletsIn = ({ question }: Assertion, pack: Pack): readonly RivalWord[] =>
  rivalWords(question.tokens, pack.vocabulary).filter(({ group }) => outletGroups(pack).has(group));

/** Those of them that nothing in the pack is known from. */
export const strangeOutlets = (assertion: Assertion, pack: Pack): readonly RivalWord[] =>
  outletsIn(assertion, pack).filter(
    ({ from, to }) =>
      !lexiconOf(pack)
        .phrase(assertion.question.tokens.slice(from, to))
        ?.senses.some(({ kind }) => kind === 'entity'),
  );

const outletGroups = perPack((pack): ReadonlySet<number> => {
  const lexicon = lexiconOf(pack);
  const isBody = (phrase: string): boolean =>
    (lexicon.phrase(readTokens(phrase))?.senses ?? []).some(
      (sense) => sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === 'organisation',
    );
  return new Set(
    pack.vocabulary.premises.rivals.flatMap((lists, at) => (lists.flat().some(isBody) ? [at] : [])),
  );
});
