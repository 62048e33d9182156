import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { isOfPressAlone } from '../../finding/of-press.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import type { Slot } from '../../reading/slots.ts';
import { areValues } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isInText, says, speaksOf, weightIn } from '../claims/near.ts';
import { isOfSystem, isPerson } from './kinds-of-names.ts';
import { hasOther } from './other-names.ts';
import { isAt, isPlace } from './standing-names.ts';

/** What share of all but the names a statement must have that tells of another. */
const SAME = 0.75;
/** How much must be said beside the names before it can be of another. */
const ENOUGH = 0.6;
/** An event with a name of its own is the same whatever else is said of it: so much of the rest will do. */
const SAME_EVENT = 0.5;
/** Of two systems much the same may be said: only where all of so much is said of the other is it mistaken. */
const TELLS_OF_SYSTEM = 0.9;

/** What a question says of names, as all that a pack tells is held against it. */
export interface Said {
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

/** What tells of another, and how much of what is said it tells. */
export interface OfAnother {
  readonly candidate: Candidate;
  readonly said: number;
  /** How much of it its own text says. */
  readonly own: number;
  readonly lacking: number;
}

/** The first look, at each of a pack: whether it may tell the same of another. */
export function isOfAnother(candidate: Candidate, said: Said, assertion: Assertion): boolean {
  const { outer, allNames, mistakable, heads, systems, stray, telling } = said;
  if (candidate.source.from !== 'fact' || hasEach(candidate, mistakable)) return false;
  if (isOfProfile(candidate, assertion)) return false;
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
export function ofAnother(
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
  const [deed, ...others] = rest.filter(
    ({ slot }) => !isPerson(slot, pack) && !areValues(slot.terms),
  );
  return (
    names.every(({ slot }) => slot.outside === true) &&
    others.length === 0 &&
    (deed === undefined || !deed.slot.terms.some((term) => candidate.own.has(term)))
  );
}

/** What an article's profile lists is told of its author and outlets alone. */
const isOfProfile = ({ source, entities }: Candidate, { things }: Assertion): boolean =>
  source.from === 'fact' && isOfPressAlone(source.fact) && !things.some((id) => entities.has(id));

/** `Of the European Union`: whether it is the second word of a name that nothing knows. */
export const goesOn = ({ at, unknown }: Slot, names: readonly WeighedSlot[]): boolean =>
  unknown && names.some(({ slot }) => slot.unknown && slot.at === at - 1);

/** A name that tells what is spoken of. */
export const TELLING = 0.35;

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
