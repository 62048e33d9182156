import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import { isNeeded, type Resolved } from '../finding/resolve.ts';
import { SAME_QUESTION } from '../finding/same-question.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import { says } from '../premise/claims/near.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { areValues, monthTerm } from '../reading/terms.ts';
import { asksUnnamedWriter } from './unnamed-writer.ts';

/** A word so telling may not be missing where something that lacks the answer has it. */
const TELLING = 0.5;
/** How much more of the question than the answer something must speak of to be what was meant. */
const MORE = 0.2;

/**
 * Whether what fits is about something else than was asked: a number of those ordered where more are asked
 * about, a team without a leader's name, a building without its city.
 */
export function isWithheld(
  { fitting, ranked, question, want, slots }: Resolved,
  pack: Pack,
): boolean {
  const [best] = fitting;
  if (!best) return false;
  if (asksUnnamedWriter(question, [...question.entities, ...best.candidate.entities], pack))
    return true;
  if (best.likeness < SAME_QUESTION && best.missing.some((slot) => isNowhere(slot, question, pack)))
    return true;
  // `Additional S-400s`: what stands before a name tells which of them are meant.
  const isOfAnother = ({ at, terms }: Slot, { entities }: Candidate): boolean =>
    (isBeforeStandIn(at, question, pack) ||
      slots.some(
        ({ slot }) =>
          slot.at > at &&
          slot.at <= at + 2 &&
          slot.terms.some((term) => entities.has(term.slice(1))),
      )) &&
    ranked.some(({ candidate }) => terms.some((term) => says(candidate, term)));
  const weightOf = (slot: Slot): number => slots.find((one) => one.slot === slot)?.weight ?? 0;
  if (best.likeness < CERTAIN && best.missing.some((slot) => isHead(slot, question, pack)))
    return true;
  if (isOfOtherMonths(question, best.candidate)) return true;
  const isNamedAlone = want.kind === 'statement' && question.asks.size === 0 && !question.polar;
  if ((want.kind === 'date' || isNamedAlone) && isOfOtherThing(question, best.candidate, pack))
    return true;
  if (want.kind === 'amount' || want.kind === 'date') {
    if (slots.some((one) => isOfOtherName(one, best.candidate))) return true;
    const lacking = best.missing.filter(
      (slot) => !slot.inner && !slot.unknown && !areValues(slot.terms) && weightOf(slot) >= TELLING,
    );
    if (lacking.some((slot) => isOfAnother(slot, best.candidate))) return true;
    const meant = ranked.find(
      ({ missing, coverage, candidate }) =>
        candidate.source.from === 'fact' &&
        coverage >= best.coverage + MORE &&
        lacking.some((slot) => !missing.includes(slot)) &&
        best.missing.length > missing.length,
    );
    return best.likeness < SAME_QUESTION && meant !== undefined;
  }
  if (want.kind === 'place') {
    const isPlaced = hasPlace(best.candidate, pack);
    if (question.terms.has('city')) return !isPlaced;
    return best.likeness < SAME_QUESTION && !isPlaced && !best.candidate.gives.has('where');
  }
  if (want.kind === 'person' && best.likeness < SAME_QUESTION) {
    return (
      best.missing.some((slot) => slot.unknown && !slot.inner) && !namesOne(best.candidate, pack)
    );
  }
  return false;
}

/** `The additional ones`: which of those that were spoken of. */
function isBeforeStandIn(at: number, { tokens }: Question, { vocabulary }: Pack): boolean {
  const standIn = vocabulary.sources['stand-in'];
  return standIn !== undefined && phraseRuns(tokens, standIn).some(({ from }) => from === at + 1);
}

/** `What does the X cost`: what is only asked for in words that name it is a figure of something else. */
const isOfOtherName = ({ slot, weight }: WeighedSlot, candidate: Candidate): boolean =>
  !slot.inner &&
  weight >= TELLING &&
  slot.terms.some((term) => term.startsWith('@')) &&
  !slot.terms.some((term) => says(candidate, term));

/** `When is the next summit`: of an event that is named, the day on which a weapon comes is none. */
function isOfOtherThing({ entities }: Question, candidate: Candidate, pack: Pack): boolean {
  const isA = (id: string, kind: string): boolean => pack.entities.get(id)?.kind === kind;
  const events = entities.filter((id) => isA(id, 'event'));
  return (
    events.length > 0 &&
    !events.some((id) => candidate.entities.has(id)) &&
    !entities.some((id) => isA(id, 'weapon-system')) &&
    [...candidate.entities].some((id) => isA(id, 'weapon-system'))
  );
}

/** A word that is known and that nothing in the pack speaks of: what is asked of it is not in the pack. */
function isNowhere(slot: Slot, { signs }: Question, pack: Pack): boolean {
  const { inner, unknown, terms } = slot;
  // What somebody wants to hear confirmed is told as it is.
  if (inner || unknown || signs.has('confirm') || areValues(slot.terms)) return false;
  const index = candidatesOf(pack);
  const lexicon = lexiconOf(pack);
  return !terms.some((term) => index.has(term) || lexicon.opposites(term).length > 0);
}

/** From so alike a wording on what nothing knows in a question is a way of saying it. */
const CERTAIN = 0.8;

/**
 * Whether a word that nothing knows is what is asked for: `which ministry`, `the circulation of the
 * magazine`, `the minister's constituency`.
 */
function isHead(
  { at, unknown, inner }: Slot,
  { tokens, asks, polar, slots }: Question,
  pack: Pack,
): boolean {
  if (!unknown || inner || polar) return false;
  const { is } = wordsOf(pack.vocabulary);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isBesideNoun = slots.some((slot) => slot.at === at + 1 && !slot.inner && !slot.unknown);
  if (is(before, 'asking-which', 'asking-what')) return !isBesideNoun;
  const isPlain = [...asks].every((ask) => ask === 'what');
  if (!isPlain) return false;
  if (is(before, 'article') && is(after, 'of')) return true;
  return at === tokens.length - 1 && tokens.length <= SHORT && asks.size === 0;
}

/** A question of so few words without a verb asks for the last of them. */
const SHORT = 5;

/** The trade of some months is asked, and a year's is what there is. */
function isOfOtherMonths({ dates, polar }: Question, { source, terms }: Candidate): boolean {
  const figure = source.from === 'fact' ? source.fact.figure : undefined;
  if (polar || !figure || !('period' in figure) || figure.period === undefined) return false;
  return dates.some(
    ({ month, day }) => month !== null && day === null && !terms.has(monthTerm(month)),
  );
}

/** Whether it names a person or a body that is not only whom the report has it from. */
function namesOne({ source, entities }: Candidate, pack: Pack): boolean {
  const via = source.from === 'fact' ? source.fact.via : undefined;
  return [...entities].some((id) => {
    const kind = pack.entities.get(id)?.kind;
    return id !== via && (kind === 'person' || kind === 'organisation');
  });
}

const hasPlace = ({ entities }: Candidate, pack: Pack): boolean =>
  [...entities].some((id) => pack.entities.get(id)?.kind === 'place');

/** Whether a sum leaves out somebody of whom it is asked: the trade of China from India's figures. */
export function leavesOut(
  { question }: Resolved,
  focus: readonly Candidate[],
  pack: Pack,
): boolean {
  if (focus.length === 0) return false;
  return question.slots.some(
    (slot) =>
      isNeeded(slot, pack) &&
      slot.terms.some((term) => isPartyLike(term, pack)) &&
      !focus.some(({ entities }) => slot.terms.some((term) => entities.has(term.slice(1)))),
  );
}

/** A country or a person: what is asked of the one is no answer of another. */
function isPartyLike(term: string, pack: Pack): boolean {
  const kind = term.startsWith('@') ? pack.entities.get(term.slice(1))?.kind : undefined;
  return kind === 'country' || kind === 'person';
}
