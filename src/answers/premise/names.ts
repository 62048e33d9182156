import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Token } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';
import { isAhead } from './ahead.ts';
import type { Assertion } from './assertion.ts';
import { says, speaksOf } from './near.ts';
import { isOfOtherOrigin } from './origins.ts';

/** What share of all but the names a statement must have that tells of another. */
const SAME = 0.75;
/** How much must be said beside the names before it can be of another. */
const ENOUGH = 0.6;
/** An event with a name of its own is the same whatever else is said of it: so much of the rest will do. */
const SAME_EVENT = 0.5;
/** Of two systems much the same may be said: only where all of so much is said of the other is it mistaken. */
const TELLS_OF_SYSTEM = 0.9;

/** A statement of the same deed or event with another person, place, body or system in it. */
export function insteadOfNames(assertion: Assertion, pack: Pack): readonly Candidate[] {
  // Who asks why takes it for granted that it is so, of whom he names.
  const { asks, signs } = assertion.question;
  const isReasoned = assertion.supposed && asks.has('why') && !signs.has('person-meant');
  // `X in Y?` asks whether it was there, where all else is told of it.
  const isBare = assertion.stated && asks.size === 0;
  if (!assertion.claimed && !isReasoned && !isBare) return [];
  const outer = assertion.slots.filter(
    ({ slot, weight }) => weight > 0 && !slot.inner && !slot.terms.some((term) => /^#/.test(term)),
  );
  // What is a name is so whatever it is held against, and most of what is said names nothing to mistake.
  const allNames = outer.filter(({ slot }) => isName(slot, assertion, pack));
  const mistakable = allNames.filter(({ slot }) => !isEvent(slot, pack));
  if (mistakable.length === 0) return [];
  // What speaks of none of it tells of nothing else.
  const terms = outer.flatMap(({ slot }) => slot.terms);
  const fitting = candidatesOf(pack)
    .havingAny(terms)
    .flatMap((candidate) => {
      if (candidate.source.from !== 'fact') return [];
      const has = (slot: Slot): boolean => hasSlot(candidate, slot);
      if (mistakable.every(({ slot }) => has(slot))) return [];
      const names = allNames.filter(({ slot }) => !has(slot));
      // What has none of several names is about something else.
      if (allNames.length > 1 && names.length === allNames.length) return [];
      const rest = outer.filter((one) => !names.includes(one));
      // Of names alone nothing is said.
      if (rest.every(({ slot }) => isPerson(slot, pack))) return [];
      const total = rest.reduce((sum, { weight }) => sum + weight, 0);
      const said = rest.reduce(
        (sum, { slot, weight }) => sum + weight * shareOf(candidate, slot),
        0,
      );
      const shares = rest.some(
        ({ slot, weight }) => weight >= TELLING && hasEvent(candidate, slot, pack),
      );
      const isPlaced = ({ slot }: WeighedSlot): boolean =>
        slot.outside === true && isPlace(slot, assertion, pack) && !isAt(slot, assertion, pack);
      if (isBare && !assertion.claimed && !(said >= total && names.every(isPlaced))) return [];
      if (total < ENOUGH || said < total * (shares ? SAME_EVENT : SAME)) return [];
      if (!names.every(({ slot }) => hasOther(candidate, slot, assertion, pack))) return [];
      const isOwn = candidatesOf(pack).candidates.some(
        (other) =>
          names.every(({ slot }) => hasSlot(other, slot)) &&
          rest.every(({ slot }) => hasSlot(other, slot) || !has(slot)),
      );
      const isSystem = names.some(({ slot }) => isOfSystem(slot, pack));
      if (isOwn || (isSystem && (total < TELLS_OF_SYSTEM || said < total))) return [];
      return [{ candidate, said, lacking: names.length }];
    });
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  const scoreOf = (candidate: Candidate): number => score.get(candidate) ?? 0;
  const best = fitting
    .filter(({ candidate }) => tells(candidate, assertion, pack))
    .toSorted(
      (a, b) =>
        Number(isUntimely(a.candidate, assertion, pack)) -
          Number(isUntimely(b.candidate, assertion, pack)) ||
        a.lacking - b.lacking ||
        b.said - a.said ||
        scoreOf(b.candidate) - scoreOf(a.candidate),
    );
  return best.slice(0, 1).map(({ candidate }) => candidate);
}

/** What is told as past is nothing that is only ahead. */
const isUntimely = (
  candidate: Candidate,
  { question: { tokens } }: Assertion,
  { vocabulary }: Pack,
): boolean => isAhead(candidate) && tokens.some((token) => wordsOf(vocabulary).is(token, 'past'));

/** A name that tells what is spoken of, and one that hardly anything else has. */
const TELLING = 0.35;
const OWN_EVENT = 0.7;

/** What a statement is only asked for by counts for less than what it says. */
const ASKED = 0.6;

function shareOf(candidate: Candidate, { terms }: Slot): number {
  if (terms.some((term) => says(candidate, term))) return 1;
  return terms.some((term) => speaksOf(candidate, term)) ? ASKED : 0;
}

const hasSlot = (candidate: Candidate, { terms }: Slot): boolean =>
  terms.some((term) => speaksOf(candidate, term));

/** Whether it is of an event that the slot names. */
const hasEvent = ({ entities }: Candidate, { terms }: Slot, pack: Pack): boolean =>
  terms.some(
    (term) => pack.entities.get(term.slice(1))?.kind === 'event' && entities.has(term.slice(1)),
  );

const isPerson = ({ terms }: Slot, pack: Pack): boolean =>
  terms.every((term) => PERSONS.has(pack.entities.get(term.slice(1))?.kind ?? ''));

const PERSONS = new Set(['person', 'country', 'place']);

const isOfSystem = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system');

/** A name of an entity that is no party, of elsewhere, or a word that stands as the name of something. */
function isName(slot: Slot, assertion: Assertion, pack: Pack): boolean {
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
const isPlace = (slot: Slot, assertion: Assertion, pack: Pack): boolean =>
  wordsOf(pack.vocabulary).is(wordBefore(slot, assertion, pack), 'at-place');

/** What is met at may be a body as well as a place. */
const isAt = (slot: Slot, assertion: Assertion, pack: Pack): boolean =>
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
function isProper({ at }: Slot, { question }: Assertion): boolean {
  if (!/\p{Ll}/u.test(question.text)) return false;
  const word = question.tokens[at]?.text ?? '';
  const found = question.text.toLowerCase().indexOf(word);
  return found > 0 && /\p{Lu}/u.test(question.text[found] ?? '');
}

function isEvent({ terms }: Slot, pack: Pack): boolean {
  return terms.some((term) => {
    const kind = term.startsWith('@') ? pack.entities.get(term.slice(1))?.kind : undefined;
    return kind === 'event' || kind === 'programme';
  });
}

/** Whether the statement names another of the kind that the question does not. */
function hasOther(candidate: Candidate, slot: Slot, assertion: Assertion, pack: Pack): boolean {
  const { question } = assertion;
  if (isOfOtherOrigin(candidate, slot, assertion, pack)) return true;
  const kind = kindOf(slot, pack) ?? kindBeside(slot, assertion, pack);
  return [...candidate.entities].some((id) => {
    const other = pack.entities.get(id);
    if (!other || question.entities.includes(id)) return false;
    // What the parties do is told of most things: only of what a fact begins with it says that it did it.
    if (pack.meta.parties.includes(id)) {
      const isAlike = kind === other.kind || (kind === undefined && slot.outside === true);
      return isAlike && isDoer(slot, assertion, pack) && opens(candidate, other.name);
    }
    if (kind !== undefined) return other.kind === kind;
    if (slot.unknown && isOfKind(slot, other.kind, assertion, pack)) return true;
    if (isPlace(slot, assertion, pack)) {
      return (
        (other.kind === 'place' && isSaid(other.name, candidate)) ||
        (isAt(slot, assertion, pack) && other.kind === 'organisation')
      );
    }
    // `Gave him the X`: what is given is another.
    const isObject = slot.outside === true && question.slots.some(({ at }) => at < slot.at);
    const isDoing =
      isDoer(slot, assertion, pack) &&
      (id === candidate.doer ||
        isVoice(candidate, id) ||
        (slot.outside === true && other.kind === 'country'));
    return isDoing || (isObject && isOwnEvent(other, pack));
  });
}

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

/** Whether what both speak of is one deed or event: it has a name of its own or is told of once. */
function tells(candidate: Candidate, { slots }: Assertion, pack: Pack): boolean {
  const index = candidatesOf(pack);
  return slots.some(({ slot, weight }) => {
    if (slot.inner || slot.unknown || weight < 0.3) return false;
    return slot.terms.some(
      (term) =>
        says(candidate, term) &&
        (term.startsWith('@') ? term !== entityTerm(pack.meta.summit.place) : true) &&
        index.weight(term) >= 0.4,
    );
  });
}
