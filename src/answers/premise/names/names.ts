import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { wordsOf } from '../../language/words.ts';
import type { Slot } from '../../reading/slots.ts';
import { entityTerm } from '../../reading/terms.ts';
import { isAhead } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isInText, says, speaksOf, weightIn } from '../claims/near.ts';
import { hasNumber } from '../values/number-values.ts';
import { hasOther } from './other-names.ts';
import { isAt, isName, isPlace } from './standing-names.ts';

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
  const outer = assertion.slots.filter(({ slot, weight }) => weight > 0 && !slot.inner);
  // What is a name is so whatever it is held against, and most of what is said names nothing to mistake.
  const allNames = outer.filter(({ slot }) => isName(slot, assertion, pack));
  const mistakable = allNames.filter(({ slot }) => !isEvent(slot, pack));
  if (mistakable.length === 0) return [];
  // Of a system that is named one word that nothing knows may be any way to say it.
  const strays = outer.filter(({ slot }) => slot.unknown && !isName(slot, assertion, pack));
  const isOfSystems = outer.some(({ slot }) => isOfSystem(slot, pack));
  const said: Said = {
    ...{ outer, allNames, mistakable, isBare },
    stray: isOfSystems && strays.length === 1 ? strays[0] : undefined,
    heads: allNames.filter(({ slot }) => !goesOn(slot, allNames)),
    systems: allNames.filter(({ slot }) => isOfSystem(slot, pack)),
    telling: outer.filter(({ slot }) => !isPerson(slot, pack)),
    events: outer.filter(({ slot, weight }) => weight >= TELLING && isNamedEvent(slot, pack)),
  };
  // What speaks of none of it tells of nothing else.
  const terms = outer.flatMap(({ slot }) => slot.terms);
  const fitting: OfAnother[] = [];
  for (const candidate of candidatesOf(pack).havingAny(terms)) {
    if (!isOfAnother(candidate, said, assertion)) continue;
    const other = ofAnother(candidate, said, assertion, pack);
    if (other) fitting.push(other);
  }
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  const scoreOf = (candidate: Candidate): number => score.get(candidate) ?? 0;
  const best = fitting
    .filter(({ candidate }) => tells(candidate, assertion, pack) || counts(candidate, assertion))
    .toSorted(
      (a, b) =>
        Number(isUntimely(a.candidate, assertion, pack)) -
          Number(isUntimely(b.candidate, assertion, pack)) ||
        a.lacking - b.lacking ||
        b.said - a.said ||
        b.own - a.own ||
        scoreOf(b.candidate) - scoreOf(a.candidate),
    );
  return best.slice(0, 1).map(({ candidate }) => candidate);
}

/** What a question says of names, as all that a pack tells is held against it. */
interface Said {
  readonly outer: readonly WeighedSlot[];
  readonly allNames: readonly WeighedSlot[];
  /** Names that may stand for another: events stand for themselves. */
  readonly mistakable: readonly WeighedSlot[];
  /** Names without the second words of those that nothing knows. */
  readonly heads: readonly WeighedSlot[];
  readonly systems: readonly WeighedSlot[];
  /** A word that nothing knows and that may be any way to say it. */
  readonly stray: WeighedSlot | undefined;
  /** What says more than who and where. */
  readonly telling: readonly WeighedSlot[];
  /** Events that weigh enough to be what is spoken of. */
  readonly events: readonly WeighedSlot[];
  readonly isBare: boolean;
}

interface OfAnother {
  readonly candidate: Candidate;
  readonly said: number;
  /** How much of it its own text says. */
  readonly own: number;
  readonly lacking: number;
}

/** The first look, at each of a pack: whether it may tell the same of another. */
function isOfAnother(candidate: Candidate, said: Said, assertion: Assertion): boolean {
  const { outer, allNames, mistakable, heads, systems, stray, telling } = said;
  if (candidate.source.from !== 'fact' || hasEach(candidate, mistakable)) return false;
  if (isOfPress(candidate, assertion)) return false;
  // Of another system that somebody did just that is no correction of who did it.
  if (systems.length > 0 && systems.length < allNames.length && !hasAny(candidate, systems))
    return false;
  // What has none of several names is about something else.
  if (heads.length > 1 && !hasAny(candidate, allNames)) return false;
  let total = 0;
  let isTelling = false;
  for (const one of outer) {
    if (one === stray || (allNames.includes(one) && !hasSlot(candidate, one.slot))) continue;
    total += one.weight;
    isTelling ||= telling.includes(one);
  }
  // Of names alone nothing is said.
  return isTelling && total >= ENOUGH;
}

/** What a candidate tells of another that passed the first look; null where it is told of something else. */
function ofAnother(
  candidate: Candidate,
  { outer, allNames, stray, events, isBare }: Said,
  assertion: Assertion,
  pack: Pack,
): OfAnother | null {
  const names = allNames.filter(({ slot }) => !hasSlot(candidate, slot));
  // `When X met him in Y`: with more names of its own than it shares, it is another meeting.
  const shared = allNames.filter((one) => !names.includes(one));
  const isElse = names.length > shared.length && shared.length > 0;
  if (isElse && shared.every(({ weight }) => weight < TELLING)) return null;
  const rest = outer.filter((one) => one !== stray && !names.includes(one));
  const total = rest.reduce((sum, { weight }) => sum + weight, 0);
  const said = rest.reduce((sum, { slot, weight }) => sum + weight * shareOf(candidate, slot), 0);
  const shares = events.some((one) => rest.includes(one) && hasEvent(candidate, one.slot, pack));
  if (said < total * (shares ? SAME_EVENT : SAME)) return null;
  const isPlaced = ({ slot }: WeighedSlot): boolean =>
    slot.outside === true && isPlace(slot, assertion, pack) && !isAt(slot, assertion, pack);
  if (isBare && !assertion.claimed && !(said >= total && names.every(isPlaced))) return null;
  // `Did X offer Y the Z`: of one deed between the parties any Z may be offered.
  if (isDeedAlone(names, rest, candidate, pack)) return null;
  const isOther = (one: WeighedSlot): boolean =>
    goesOn(one.slot, names) || hasOther(candidate, one.slot, assertion, pack);
  if (!names.every(isOther)) return null;
  const isOwn = candidatesOf(pack).candidates.some(
    (other) =>
      hasEach(other, names) &&
      rest.every(({ slot }) => hasSlot(other, slot) || !hasSlot(candidate, slot)),
  );
  const isSystem = names.some(({ slot }) => isOfSystem(slot, pack));
  if (isOwn || (isSystem && (total < TELLS_OF_SYSTEM || said < total))) return null;
  const own = weightIn(candidate, rest, isInText);
  return { candidate, said, own, lacking: names.length };
}

/** Whether nothing but a deed that a statement is only asked for by, and who does it, goes with a name of elsewhere. */
function isDeedAlone(
  names: readonly WeighedSlot[],
  rest: readonly WeighedSlot[],
  candidate: Candidate,
  pack: Pack,
): boolean {
  const [deed, ...others] = rest.filter(({ slot }) => !isPerson(slot, pack) && !isValue(slot));
  return (
    names.every(({ slot }) => slot.outside === true) &&
    others.length === 0 &&
    (deed === undefined || !deed.slot.terms.some((term) => candidate.own.has(term)))
  );
}

/** What an article's profile lists is told of its author and outlets alone. */
const isOfPress = ({ source, entities }: Candidate, { things }: Assertion): boolean =>
  source.from === 'fact' &&
  // Most things are of some other topic first.
  (source.fact.topics[0] ?? PRESS) === PRESS &&
  source.fact.topics.every((topic) => topic === PRESS) &&
  !things.some((id) => entities.has(id));

const PRESS = 'press';

const isValue = ({ terms }: Slot): boolean => terms.every((term) => term.startsWith('#'));

/** `Of the European Union`: whether it is the second word of a name that nothing knows. */
const goesOn = ({ at, unknown }: Slot, names: readonly WeighedSlot[]): boolean =>
  unknown && names.some(({ slot }) => slot.unknown && slot.at === at - 1);

/** A name that tells what is spoken of. */
const TELLING = 0.35;

/** What a statement is only asked for by counts for less than what it says. */
const ASKED = 0.6;

function shareOf(candidate: Candidate, { terms }: Slot): number {
  if (terms.some((term) => says(candidate, term))) return 1;
  return terms.some((term) => speaksOf(candidate, term)) ? ASKED : 0;
}

function hasSlot(candidate: Candidate, { terms }: Slot): boolean {
  for (const term of terms) if (speaksOf(candidate, term)) return true;
  return false;
}

function hasEach(candidate: Candidate, all: readonly WeighedSlot[]): boolean {
  for (const { slot } of all) if (!hasSlot(candidate, slot)) return false;
  return true;
}

function hasAny(candidate: Candidate, all: readonly WeighedSlot[]): boolean {
  for (const { slot } of all) if (hasSlot(candidate, slot)) return true;
  return false;
}

/** Whether it is of an event that the slot names. */
const hasEvent = ({ entities }: Candidate, { terms }: Slot, pack: Pack): boolean =>
  terms.some(
    (term) => pack.entities.get(term.slice(1))?.kind === 'event' && entities.has(term.slice(1)),
  );

const isNamedEvent = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'event');

const isPerson = ({ terms }: Slot, pack: Pack): boolean =>
  terms.every((term) => PERSONS.has(pack.entities.get(term.slice(1))?.kind ?? ''));

const PERSONS = new Set(['person', 'country', 'place']);

const isOfSystem = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system');

function isEvent({ terms }: Slot, pack: Pack): boolean {
  return terms.some((term) => {
    const kind = term.startsWith('@') ? pack.entities.get(term.slice(1))?.kind : undefined;
    return kind === 'event' || kind === 'programme';
  });
}

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

/** `Delivered three to X`: the same number of the same thing tells it too. */
const counts = (candidate: Candidate, { things, question }: Assertion): boolean =>
  things.some((id) => candidate.entities.has(id)) &&
  question.numbers.some((stated) => hasNumber(candidate, stated));

/** What is told as past is nothing that is only ahead. */
const isUntimely = (
  candidate: Candidate,
  { question: { tokens } }: Assertion,
  { vocabulary }: Pack,
): boolean => isAhead(candidate) && tokens.some((token) => wordsOf(vocabulary).is(token, 'past'));
