import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Pack } from '../../content/library.ts';
import { periodSpan } from '../../content/span.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { yearTerm } from '../reading/terms.ts';
import { answersWant, hasKey, isLoose, type Want } from '../reading/wanted/wants.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Ranked, WeighedSlot } from './rank.ts';
import { SAME_QUESTION } from './same-question.ts';

/** The least share of a question that a figure or a statement must speak of to answer it. */
const ENOUGH = { figure: 0.66, statement: 0.46 } as const;
/** From so alike a wording on it is the same question beyond doubt. */
const CERTAIN = 0.8;
/** A fact that has wordings is asked for in words that are at least so much like one of them. */
const LIKE = 0.33;
/** What says so much of a question lacks nothing of it. */
const WHOLE = 0.9;

/** Whether it answers the question: it speaks of enough of it, is of the kind that is wanted, and of no other. */
export function fits(
  one: Ranked,
  want: Want,
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): boolean {
  const enough = want.kind === 'amount' || want.kind === 'date' ? ENOUGH.figure : ENOUGH.statement;
  return (
    (isEnough(one, enough) || isWhole(one, slots)) &&
    (isSame(one, want, slots, question, pack) ||
      (isMeant(one.candidate, slots, want) &&
        answersWant(one.candidate, want, question, pack) &&
        isAskedSo(one, want, question, pack))) &&
    holdsYears(one.candidate, question, pack) &&
    !isReversed(one.candidate, question) &&
    isSaidBy(one.candidate, question.speaker) &&
    !isOff(one, slots, question, pack)
  );
}

/** Whether an editor says that just this is asked for: its question words need not be read then. */
function isSame(
  one: Ranked,
  want: Want,
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): boolean {
  const derived = one.candidate.source.from === 'derivation';
  if (one.likeness < (derived ? CERTAIN : SAME_QUESTION)) return false;
  if (!one.sameAsk || question.signs.has('precise')) return false;
  if (lacksTelling(one, slots)) return false;
  const lexicon = lexiconOf(pack);
  const { gives } = one.candidate;
  switch (want.kind) {
    case 'told':
      return false;
    case 'named':
      return !want.terms.some((term) => lexicon.wants(term) !== undefined);
    case 'amount':
      if (isLoose(want, question)) return true;
      // A share is asked for by its own word: no count or price is one.
      if (want.of === 'percent' && !gives.has('percent')) return false;
      return (
        (isCounted(want, question, pack)
          ? gives.has('count')
          : gives.has('amount') || (gives.has('how-much') && !want.inUnit)) &&
        (hasKey(one.candidate, question, pack) || isOwnLength(one, want))
      );
    case 'date':
      // Nobody is told a day or a month by a wording that asks when.
      if (want.grain === 'day' || want.grain === 'month') return false;
      return (
        (gives.has('date') || gives.has('when')) &&
        ((one.likeness >= CERTAIN && !question.signs.has('each')) ||
          hasKey(one.candidate, question, pack))
      );
    default:
      return true;
  }
}

/** `How many days is he there`: in just an editor's words no word for what is measured is needed. */
const isOwnLength = ({ candidate, likeness }: Ranked, want: Want): boolean =>
  want.kind === 'amount' &&
  want.of === 'length' &&
  candidate.gives.has('length') &&
  likeness >= OWN_WORDS;

const OWN_WORDS = 0.95;

/**
 * Whether it is asked for in these words: that one wording asks where somebody sees something makes no
 * answer of it to where he is.
 */
function isAskedSo(one: Ranked, want: Want, question: Question, pack: Pack): boolean {
  const isNames =
    want.kind === 'named' && want.terms.some((term) => lexiconOf(pack).several(term) === 'named');
  if (!isNames && (one.asking >= SO || !BY_WORDINGS.includes(want.kind))) return true;
  const { candidate } = one;
  return answersWant(candidate, want, question, pack, candidate.told);
}

const SO = 0.6;
/** What a wording's question word alone would make an answer of anything. */
const BY_WORDINGS: readonly Want['kind'][] = ['person', 'place'];

/** How many there are is asked, and not how much money, which Hindi asks for in the same words. */
function isCounted(want: Want, { terms, language }: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const isPriced = language === 'hi' && [...terms].some((term) => lexicon.wants(term) === 'money');
  return want.kind === 'amount' && want.of === 'count' && !isPriced;
}

/**
 * Whether it lacks what a short question is about: the word behind `who` or `how`, `who cooked it`, or a
 * heavy word without which about half of it is left. In a longer one such a word may be mere talk.
 */
function isOff(
  { missing, coverage, likeness }: Ranked,
  slots: readonly WeighedSlot[],
  { tokens }: Question,
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const outer = slots.filter(({ slot }) => !slot.inner);
  const isShort = outer.filter(({ slot }) => !slot.unknown).length <= SHORT;
  return outer.some(({ slot, weight }) => {
    if (!missing.includes(slot)) return false;
    const isAsked = is(tokens[slot.at - 1], 'asking-who', 'asking-how');
    if (isAsked && isShort && (slot.unknown || weight >= TELLING)) return likeness < CERTAIN;
    const isHeavy = !slot.unknown && weight >= (isShort ? HEAVY : HEAVIEST);
    return isHeavy && coverage < MOST && likeness < SAME_QUESTION;
  });
}

const SHORT = 2;
const HEAVY = 0.68;
const HEAVIEST = 0.95;
const MOST = 0.58;

/** A word that weighs so much is missed. */
const TELLING = 0.45;

/** Whether it lacks a word of the question that is missed. */
export const lacksTelling = ({ missing }: Ranked, slots: readonly WeighedSlot[]): boolean =>
  slots.some(({ slot, weight }) => !slot.inner && weight >= TELLING && missing.includes(slot));

/** Whether it speaks of enough of the question. */
const isEnough = ({ coverage, likeness, candidate }: Ranked, enough: number): boolean =>
  likeness >= SAME_QUESTION ||
  (coverage >= enough && (candidate.forms.length === 0 || likeness >= LIKE));

/** Whether it lacks nothing of a question that says more than a name or a date, however else it is asked for. */
function isWhole({ coverage, missing }: Ranked, slots: readonly WeighedSlot[]): boolean {
  if (coverage < WHOLE || missing.some(({ inner }) => !inner)) return false;
  const said = slots.filter(
    ({ slot }) => !slot.inner && !slot.terms.some((term) => /^[@#]/.test(term)),
  );
  return said.reduce((sum, { weight }) => sum + weight, 0) >= TELLING;
}

/** A sum that belongs to no measure is meant where the question has all of one of its names. */
function isMeant(candidate: Candidate, slots: readonly WeighedSlot[], want: Want): boolean {
  if (candidate.source.from === 'fact' || candidate.measure !== null) return true;
  if (want.kind !== 'amount' && want.kind !== 'statement') return false;
  const terms = new Set(slots.flatMap(({ slot }) => slot.terms));
  return candidate.names.some(
    (name) => name.size > 1 && [...name].every((term) => terms.has(term)),
  );
}

/** A year that is stated must be that of the candidate or of something about the same. */
function holdsYears(candidate: Candidate, question: Question, pack: Pack): boolean {
  if (question.polar) return true;
  const index = candidatesOf(pack);
  return question.dates.every(({ year, split }) => {
    if (year === null) return true;
    const term = yearTerm(year);
    const has = (one: Candidate): boolean => one.terms.has(term) && !isOtherYear(one, year, split);
    if (has(candidate)) return true;
    const telling = [...candidate.entities].filter((id) => index.weight(`@${id}`) > 0.3);
    return index
      .having(term)
      .filter(has)
      .some((other) =>
        telling.length > 0
          ? telling.some((id) => other.entities.has(id))
          : other.measure !== null && other.measure === candidate.measure,
      );
  });
}

/** A figure of 2024 is none of 2023-24, which ends in that year. */
function isOtherYear({ source }: Candidate, year: number, split: boolean): boolean {
  if (!split) return false;
  const facts = source.from === 'fact' ? [source.fact] : factsBehind(source.derived);
  const spans = facts.flatMap(({ figure }) =>
    figure && 'period' in figure && figure.period !== undefined ? [periodSpan(figure.period)] : [],
  );
  const isThat = ({ start, end }: { start: string; end: string }): boolean =>
    Number(start.slice(0, 4)) === year - 1 && Number(end.slice(0, 4)) === year;
  return spans.length > 0 && !spans.some(isThat);
}

/**
 * Whether the question has somebody do what the candidate says was done to them: `what did Putin
 * give` is not answered by what he was given.
 */
function isReversed({ doer, entities }: Candidate, { actor }: Question): boolean {
  if (!actor || doer === null || !entities.has(actor.entity)) return false;
  return doer !== actor.entity && actor.meanings.includes('give');
}

/** What somebody is asked to have said must be said by them. */
function isSaidBy({ source }: Candidate, speaker: string | null): boolean {
  if (speaker === null) return true;
  if (source.from !== 'fact') return false;
  return source.fact.by.includes(speaker) || source.fact.via === speaker;
}
