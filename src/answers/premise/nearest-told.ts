import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import type { Slot } from '../reading/slots.ts';
import { areValues } from '../reading/terms.ts';
import { PHRASES } from '../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { statementOf } from '../telling/statement.ts';
import { type Assertion, assertionsOf } from './claims/assertion.ts';
import { hasSystems, isInText, says, speaksOf, weightIn } from './claims/near.ts';
import { wholeOf } from './claims/whole-of.ts';
import { isDenial } from './deeds/denials.ts';

/** How much must be known of what is said, and how much of that a fact must speak of to be of the same matter. */
const KNOWN = { least: 0.5, share: 0.7 } as const;
/** How much of it, where it speaks of what is named first. */
const OF_SUBJECT = 0.55;
/** What says nearly as much as the first is told with it. */
const ALIKE = 0.9;
/** A word so heavy says what is claimed. */
const HEAVY = 0.6;

/**
 * What the sources do say of a matter of which somebody says what none of them does, `X is a banker, right?`,
 * `why did X refuse`: that nobody says it, and what is nearest. Null where nothing is claimed, or nothing is
 * near: who merely asks is told that there is no answer.
 */
export function nearestTold(resolved: Resolved, message: string, pack: Pack): Reply | null {
  if (resolved.carried) return null;
  const [only, ...others] = assertionsOf(resolved, message, pack);
  // What a clause of it says is part of the whole.
  const isWhole = others.length === 0 || only?.question.text === message.trim();
  if (!only || !isWhole || !isSaid(only, pack)) return null;
  // Who says that it is not so, and asks no reason, is not told that nobody says it.
  if (only.denied.size > 0 && !only.question.asks.has('why')) return null;
  const told = nearestOf(only, pack).slice(0, SUPPORT);
  const [first] = told;
  if (!first || !isUnsupported(first, only) || isDenied(first, only, pack)) return null;
  const { question } = resolved;
  const lead = `${PHRASES[question.language].notSo}${statementOf(first, pack, question.language)}`;
  return { answer: answered(question, lead, told, pack), focus: told };
}

/** `Why was nothing announced` where that is told: it is so. */
const isDenied = ({ source }: Candidate, { denied }: Assertion, pack: Pack): boolean =>
  denied.size > 0 && source.from === 'fact' && isDenial(source.fact.text, pack);

/** Whether it is said to be so: as a sentence, or by who asks why. What opens with a verb merely asks. */
function isSaid({ claimed, question: { tokens, asks, signs } }: Assertion, pack: Pack): boolean {
  const opens = wordsOf(pack.vocabulary).is(tokens[0], ...HELPING);
  const isSentence = !opens || signs.has('confirm');
  return claimed && isSentence && (asks.has('why') || (asks.size === 0 && signs.has('confirm')));
}

/** Those of the same matter: about all that is named and known, the most telling first. */
function nearestOf(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const about = assertion.ranked
    .map(({ candidate }) => candidate)
    .filter(
      (one) =>
        one.source.from === 'fact' &&
        hasSystems(one, assertion, pack) &&
        hasPersons(one, assertion, pack),
    );
  // Somebody of whom none of them tells, `X buys it`, is what is said wrongly, and not what it is about.
  const index = candidatesOf(pack);
  const isTold = ({ slot, weight }: WeighedSlot): boolean =>
    !slot.unknown &&
    weight > 0 &&
    (slot.terms.every((term) => term.startsWith('@'))
      ? about.some((one) => slot.terms.some((term) => speaksOf(one, term)))
      : slot.terms.some((term) => index.has(term)));
  const known = assertion.slots.filter((one) => isTold(one) && !one.slot.inner);
  // What stands before a name of elsewhere says what is claimed of it, and what goes with that name is of elsewhere too.
  const deed = mostOf(known.slice(0, deedsBefore(known, assertion, pack)), about, assertion);
  return deed.length > 0 ? deed : mostOf(known, about, assertion);
}

/** How many of the slots that are known stand before the first name of elsewhere. */
function deedsBefore(
  known: readonly WeighedSlot[],
  { slots, question: { tokens } }: Assertion,
  pack: Pack,
): number {
  const first = slots.find(({ slot }) => slot.outside === true)?.slot.at;
  if (first === undefined) return 0;
  // `In farming and X`: what is said beside it is as wrong as the name.
  const isJoined = wordsOf(pack.vocabulary).is(tokens[first - 1], 'conjunction');
  const before = known.filter(({ slot }) => slot.at < first).length;
  return isJoined ? Math.max(0, before - 1) : before;
}

/** Those that speak of the most of what is known, or of enough of it where they speak of what is named first. */
function mostOf(
  known: readonly WeighedSlot[],
  about: readonly Candidate[],
  assertion: Assertion,
): readonly Candidate[] {
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total < KNOWN.least) return [];
  // What is only named in passing decides between two that tell as much.
  const all = assertion.slots.filter(({ slot, weight }) => !slot.unknown && weight > 0);
  const found = about
    .map((candidate) => ({
      candidate,
      share: weightIn(candidate, known),
      own: weightIn(candidate, all, isInText),
    }))
    .filter(
      ({ candidate, share }) =>
        share >= total * (speaksOfFirst(candidate, known) ? OF_SUBJECT : KNOWN.share),
    );
  const most = Math.max(0, ...found.map(({ share }) => share));
  const told = found
    .filter(({ share }) => share >= most * ALIKE)
    .toSorted((a, b) => b.own - a.own || Number(isType(b)) - Number(isType(a)))
    .map(({ candidate }) => candidate);
  const [first] = told;
  // What tells of all of several says which they are.
  const whole = first && wholeOf(first, told.filter(isList));
  return whole ? [...new Set([whole, ...told])] : told;
}

/** Whether it speaks of what stands first: `X was made to do Y` is of X. */
function speaksOfFirst(candidate: Candidate, known: readonly WeighedSlot[]): boolean {
  const [first] = known.toSorted((a, b) => a.slot.at - b.slot.at);
  return first?.slot.terms.some((term) => speaksOf(candidate, term)) === true;
}

/** What it is comes before what else is told of it. */
const isType = ({ candidate }: { readonly candidate: Candidate }): boolean =>
  candidate.told.has('type');

const isList = ({ gives }: Candidate): boolean => gives.has('list of');

/** Of a person who is named something must tell. */
const hasPersons = ({ entities }: Candidate, { things }: Assertion, pack: Pack): boolean =>
  things.every((id) => pack.entities.get(id)?.kind !== 'person' || entities.has(id));

/**
 * Whether it says something else than is claimed. Who asks for a reason of what is told asks nothing wrong:
 * then it must be a name of elsewhere, a value or a heavy word that is not told.
 */
function isUnsupported(first: Candidate, { slots, question }: Assertion): boolean {
  const lacking = slots.filter(
    ({ slot }) => !slot.inner && !slot.terms.some((term) => says(first, term)),
  );
  if (!question.asks.has('why')) return lacking.length > 0;
  return lacking.some(({ slot, weight }) => isOfElse(slot) || weight >= HEAVY);
}

const isOfElse = ({ outside, unknown, terms }: Slot): boolean =>
  outside === true || (!unknown && areValues(terms));
