import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { wordsOf } from '../../language/words.ts';
import type { Slot } from '../../reading/slots.ts';
import { entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { speaksOf } from '../claims/near.ts';
import { isOfOtherOrigin } from './origins.ts';
import { isAt, isPlace, isProper } from './standing-names.ts';

/** An event that hardly anything else has. */
const OWN_EVENT = 0.7;

/** Whether the statement names another of the kind that the question does not. */
export function hasOther(
  candidate: Candidate,
  slot: Slot,
  assertion: Assertion,
  pack: Pack,
): boolean {
  const { question } = assertion;
  if (isOfOtherOrigin(candidate, slot, assertion, pack)) return true;
  const kind = kindOf(slot, pack) ?? kindBeside(slot, assertion, pack);
  const isOfParty = (id: string): boolean =>
    (candidate.entities.has(id) || isSaid(pack.entities.get(id)?.name ?? id, candidate)) &&
    isBesideParty(slot, id, assertion, pack);
  const isOfOthers = kind !== 'person' && !isToldOf(slot, assertion, pack);
  if (isOfOthers && pack.meta.parties.some(isOfParty)) return true;
  return [...candidate.entities].some((id) => {
    const other = pack.entities.get(id);
    if (!other || question.entities.includes(id)) return false;
    // What the parties do is told of most things: only of what a fact begins with it says that it did it.
    if (pack.meta.parties.includes(id)) {
      const isAlike = kind === other.kind || (kind === undefined && slot.outside === true);
      return isAlike && isOfOthers && isDoer(slot, assertion, pack) && opens(candidate, other.name);
    }
    if (kind !== undefined) return other.kind === kind;
    if (slot.unknown && isOfKind(slot, other.kind, assertion, pack)) return true;
    if (isPlace(slot, assertion, pack)) {
      return (
        (other.kind === 'place' && isSaid(other.name, candidate)) ||
        (isAt(slot, assertion, pack) && other.kind === 'organisation')
      );
    }
    // `X welcomed him`: a place does what a fact tells that is in another.
    if (other.kind === 'place' && slot.outside === true && isDoer(slot, assertion, pack)) {
      return isSaid(other.name, candidate);
    }
    // `Gave him the X`: what is given is another.
    const isObject = slot.outside === true && question.slots.some(({ at }) => at < slot.at);
    const isDoing =
      isDoer(slot, assertion, pack) &&
      (id === candidate.doer ||
        isVoice(candidate, id) ||
        (slot.outside === true && other.kind === 'country'));
    // Whose words a statement is only told in is nobody who was met.
    const isOtherMet = isMet(other, candidate) && !isVoice(candidate, id);
    return isDoing || (isObject && (isOwnEvent(other, pack) || isOtherMet));
  });
}

/** A word so telling says what is told of those who are named. */
const TELLING = 0.4;

/** Whether the same is told of the very one that is named: of X and India it is no slip for another. */
function isToldOf(slot: Slot, { slots }: Assertion, pack: Pack): boolean {
  const has = (one: Candidate, { terms }: Slot): boolean =>
    terms.some((term) => speaksOf(one, term));
  const told = candidatesOf(pack).havingAny(slot.terms);
  return slots.some(
    (one) =>
      one.weight >= TELLING &&
      one.slot !== slot &&
      !one.slot.inner &&
      told.some((fact) => has(fact, slot) && has(fact, one.slot)),
  );
}

/** `Between India and X`, `the India-X summit`: what is joined to the one party stands where the other should. */
function isBesideParty({ at }: Slot, id: string, { question }: Assertion, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const { tokens, slots } = question;
  return slots.some(({ at: other, terms, inner }) => {
    const isParty = terms.some(
      (term) => pack.meta.parties.includes(term.slice(1)) && term !== entityTerm(id),
    );
    const isJoined =
      (Math.abs(other - at) === 2 && is(tokens[(other + at) / 2], 'conjunction')) ||
      (Math.abs(other - at) === 1 && tokens[Math.max(other, at)]?.joined === true) ||
      // `Signed by India with X`
      (other < at && is(tokens[at - 1], 'towards'));
    return !inner && isParty && isJoined;
  });
}

/** `Met the X`: of two persons whom a statement names the other is meant. */
const isMet = ({ kind, name }: { kind: string; name: string }, candidate: Candidate): boolean =>
  kind === 'person' && isSaid(name, candidate);

/** Whether a statement has a name in its own words. */
const isSaid = (name: string, { source }: Candidate): boolean =>
  source.from === 'fact' && source.fact.text.includes(name);

/** Whether a statement begins with a name, alone or as the second of two. */
function opens({ source }: Candidate, name: string): boolean {
  if (source.from !== 'fact') return false;
  const { text } = source.fact;
  return text.startsWith(name) || text.replace(/^\p{Lu}\S* and /u, '').startsWith(name);
}

const kindOf = ({ terms }: Slot, pack: Pack): string | undefined =>
  terms
    .flatMap((term) => (term.startsWith('@') ? [pack.entities.get(term.slice(1))?.kind] : []))
    .at(0);

/** `American and Ruritanian jets`: what is joined to a name is of its kind. */
function kindBeside(slot: Slot, assertion: Assertion, pack: Pack): string | undefined {
  if (slot.outside !== true && !isProper(slot, assertion)) return undefined;
  const { at } = slot;
  const { tokens, slots } = assertion.question;
  const { is } = wordsOf(pack.vocabulary);
  const joined = slots.find(
    (other) => Math.abs(other.at - at) === 2 && is(tokens[(other.at + at) / 2], 'conjunction'),
  );
  return joined && kindOf(joined, pack);
}

/** How far before a name the word for what it is may stand. */
const NAMED_BY = 6;

/** `The sidelines of the X`: the word before it says what kind of thing X is. */
const isOfKind = (
  { at }: Slot,
  kind: string,
  { question: { slots } }: Assertion,
  pack: Pack,
): boolean =>
  slots.some(
    (other) =>
      other.at < at &&
      at - other.at <= NAMED_BY &&
      other.terms.some(
        (term) => pack.vocabulary.meanings[term]?.kinds.some((one) => one === kind) === true,
      ),
  );

/** Whether it stands where somebody does something: before all other names, or behind `by`. */
function isDoer({ at }: Slot, { question: { tokens, slots } }: Assertion, pack: Pack): boolean {
  const isNamed = ({ terms, inner }: Slot): boolean =>
    !inner && terms.some((term) => term.startsWith('@'));
  return (
    wordsOf(pack.vocabulary).is(tokens[at - 1], 'done-by') ||
    !slots.some((other) => other.at < at && isNamed(other))
  );
}

const isOwnEvent = ({ id, kind }: { id: string; kind: string }, pack: Pack): boolean =>
  kind === 'event' && candidatesOf(pack).weight(entityTerm(id)) >= OWN_EVENT;

/** Whether the statement is somebody's: what they say, or what is known from them. */
const isVoice = ({ source }: Candidate, id: string): boolean =>
  source.from === 'fact' && (source.fact.via === id || source.fact.by.includes(id));
