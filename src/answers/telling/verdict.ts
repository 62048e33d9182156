import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import { factorOf } from '../arithmetic/operands/factor.ts';
import { type Candidate, type CandidateIndex, candidatesOf } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import { says } from '../premise/claims/near.ts';
import { isOfOther } from '../premise/names/owner.ts';
import { rivalWords } from '../premise/names/rival-words.ts';
import { isOnDate } from '../premise/values/days.ts';
import { hasNumber } from '../premise/values/number-values.ts';
import { namedInOrder } from '../reading/named/named-in-order.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import type { Want } from '../reading/wanted/wants.ts';
import { firmnessOf } from './firmness.ts';
import { PHRASES } from './phrases.ts';
import { saysEveryWord } from './says-every-word.ts';

/** A word so common that it may be missing from what confirms a question. */
const COMMON = 0.1;

/**
 * Yes, no, or how firm it is, where that is what was asked. `Yes` is said only where one statement
 * holds every part of the question: each name, word, number and date.
 */
export function verdictOn(question: Question, best: Ranked, pack: Pack): string {
  if (!question.polar) return '';
  const phrases = PHRASES[question.language];
  const { source } = best.candidate;
  const status = source.from === 'fact' ? source.fact.status : 'reported';
  // What is worked out says how much, and nothing of a claim that states no amount;  of which is
  // not said by a number alone.
  const isMeasured =
    source.from === 'derivation' &&
    (question.numbers.length === 0 || source.derived.derivation.unit === 'times');
  if (
    isMeasured ||
    isOfOtherFactor(question, best.candidate, pack) ||
    !holdsAll(question, best, pack) ||
    !namesAll(question, best.candidate) ||
    !isSure(question, best.candidate, pack)
  )
    return phrases.said;
  const denies = source.from === 'fact' && deniesOf(pack.vocabulary).test(source.fact.text);
  // What is denied, in the question or in what is told, is said neither to be so nor to be expected.
  if (denies || question.signs.has('negation')) return phrases.said;
  if (status !== 'reported' && status !== 'announced' && status !== 'agreed') {
    return firmnessOf(status, question.language);
  }
  const isOpen =
    offersOther(question, pack) ||
    !saysEveryWord(question, best.candidate, pack) ||
    isOnlyAhead(question, best.candidate, pack);
  return isOpen ? phrases.said : phrases.yes;
}

/**
 * Whether something tells that it is so, beside words that are the same: a value that was held against the
 * fact, as exactly as it is asked. Who is named first does it, in the fact as in the question.
 */
function isSure(question: Question, { source }: Candidate, pack: Pack): boolean {
  if (question.numbers.length + question.dates.length === 0) return false;
  if (source.from === 'derivation') return true;
  const { is } = wordsOf(pack.vocabulary);
  const isExact = source.fact.figure?.precision === 'exact';
  if (!isExact && question.tokens.some((token) => is(token, 'exactly'))) return false;
  const [asked] = namedIn(question.tokens, pack);
  const [told] = namedIn(tokensOf(source.fact.text), pack);
  return asked === undefined || told === undefined || asked === told;
}

/** Persons and countries that are named, in their order. */
const namedIn = (tokens: readonly Token[], pack: Pack): readonly string[] =>
  namedInOrder(tokens, (id) => ACTING.has(pack.entities.get(id)?.kind ?? ''), pack);

const ACTING: ReadonlySet<string> = new Set(['person', 'country', 'organisation']);

/** Whether it is of everybody and everything that is named, the parties too. */
const namesAll = ({ slots }: Question, candidate: Candidate): boolean =>
  slots.every(
    ({ terms }) =>
      !terms.every((term) => term.startsWith('@')) || terms.some((term) => says(candidate, term)),
  );

/** `Are they warm or tense`: no yes says which. */
function offersOther({ tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return tokens.some(
    (token, at) => is(token, 'disjunction') && !is(tokens[at + 1], 'denying') && at > 0,
  );
}

/** `Has it paid`: what is only to come, `is to pay`, says yes to nothing that is done. */
function isOnlyAhead({ tokens }: Question, { source }: Candidate, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  if (source.from === 'derivation' || !tokens.some((token) => is(token, 'past', 'perfect'))) {
    return false;
  }
  const said = tokensOf(source.fact.text);
  return said.some(
    (token, at) => is(token, 'modal') || (is(token, 'be') && is(said[at + 1], 'to-come')),
  );
}

/** `X doubled`: only what tells of just that factor says yes to it. */
function isOfOtherFactor(question: Question, { source }: Candidate, pack: Pack): boolean {
  const factor = factorOf(question, pack);
  if (!factor) return false;
  const figure = source.from === 'fact' ? source.fact.figure : undefined;
  return !(figure && 'value' in figure && figure.unit === 'times' && figure.value === factor.value);
}

/** Of such a statement it is not said that it says yes. */
const deniesOf = perVocabulary(
  (vocabulary) => new RegExp(wordsOf(vocabulary).anyOf('denying', 'limiting'), 'iu'),
);

/** How much less a statement may fit and still come first, as it has the values that are asked about. */
const BEHIND = 0.35;

/** Of a question of yes or no, what has the numbers and dates that it states comes first. */
export function holdersFirst(
  fitting: readonly Ranked[],
  { polar, numbers, dates }: Question,
): readonly Ranked[] {
  const [best] = fitting;
  if (!best || !polar || numbers.length + dates.length === 0) return fitting;
  const holds = ({ candidate, score }: Ranked): boolean =>
    candidate.source.from === 'fact' &&
    score >= best.score - BEHIND &&
    numbers.every((stated) => hasNumber(candidate, stated)) &&
    dates.every((stated) => isOnDate(candidate, stated));
  return [...fitting.filter(holds), ...fitting.filter((one) => !holds(one))];
}

/** How much less a figure may fit and still come before words that say how much. */
const NEAR = 0.1;

/** Where an amount is wanted, a figure that speaks of no less comes before a statement without one. */
export function amountsFirst(fitting: readonly Ranked[], { kind }: Want): readonly Ranked[] {
  const [best] = fitting;
  if (!best || kind !== 'amount' || best.candidate.gives.has('amount')) return fitting;
  const figure = fitting.find(
    ({ candidate, coverage, score }) =>
      candidate.source.from === 'fact' &&
      candidate.gives.has('amount') &&
      coverage >= best.coverage &&
      score >= best.score - NEAR,
  );
  return figure ? [figure, ...fitting.filter((one) => one !== figure)] : fitting;
}

/** Whether one statement has each name, word, number and date, and more than names were asked. */
function holdsAll(question: Question, { candidate, missing }: Ranked, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const isCommon = ({ inner, unknown, terms }: Slot): boolean =>
    inner || (!unknown && terms.every((term) => index.weight(term) < COMMON));
  const values = [
    ...question.numbers.map((stated) => hasNumber(candidate, stated)),
    ...question.dates.map((stated) => isOnDate(candidate, stated)),
  ];
  const says = question.slots.some(
    ({ inner, terms }) => !inner && terms.some((term) => !/^[@#]/.test(term)),
  );
  const { source } = candidate;
  if (source.from === 'fact' && isOfOther(question, source.fact.text, pack)) return false;
  if (source.from === 'fact' && goesFurther(question, source.fact, pack)) return false;
  if (source.from === 'fact' && isOfRival(question, source.fact, pack)) return false;
  if (isElsewhere(question, candidate, pack)) return false;
  if (question.slots.some((slot) => isMerelyAsked(slot, candidate, index))) return false;
  if (source.from === 'fact' && isOfOtherMoney(question, source.fact, pack)) return false;
  return missing.every(isCommon) && values.every(Boolean) && (says || values.length > 0);
}

/** `Paid in dollars`: a currency that stands by no amount must be in the fact. */
function isOfOtherMoney({ tokens, numbers }: Question, { text }: Fact, pack: Pack): boolean {
  if (numbers.some(({ kind }) => kind === 'money')) return false;
  const { is } = wordsOf(pack.vocabulary);
  const said = new Set(tokensOf(text).map(({ stem }) => stem));
  return tokens.some((token) => is(token, 'dollar', 'euro', 'rupee') && !said.has(token.stem));
}

/** Whether a question has a word that says how far it goes, `only`, `after`, which the fact does not have. */
function goesFurther(
  { tokens, bounding }: Question,
  { text }: Fact,
  { vocabulary }: Pack,
): boolean {
  const said = new Set(tokensOf(text).map(({ stem }) => stem));
  return phraseRuns(tokens, vocabulary.premises.limits).some(
    ({ from, to }) =>
      !bounding.has(from) && !tokens.slice(from, to).every(({ stem }) => said.has(stem)),
  );
}

/** Whether it has one of a few words of which only one can be, a weekday, that the fact does not have. */
function isOfRival({ tokens }: Question, { text }: Fact, { vocabulary }: Pack): boolean {
  const said = rivalWords(tokensOf(text), vocabulary);
  return rivalWords(tokens, vocabulary).some(
    (one) => !said.some(({ group, place }) => group === one.group && place === one.place),
  );
}

/** `In X`: a place so common that little weighs on it must be the fact's all the same. */
function isElsewhere(
  { tokens, slots }: Question,
  { entities }: Candidate,
  { entities: known, vocabulary }: Pack,
): boolean {
  const { is } = wordsOf(vocabulary);
  return slots.some(({ at, inner, terms }) => {
    const places = terms.filter((term) => known.get(term.slice(1))?.kind === 'place');
    const isIn = is(tokens[at - 1], 'at-place') || is(tokens[at + 1], 'behind-place');
    return !inner && isIn && places.length > 0 && !places.some((t) => entities.has(t.slice(1)));
  });
}

/** A word so telling must be said by what confirms it, and not only be what it is asked for by. */
const TELLING = 0.35;

function isMerelyAsked(
  { inner, unknown, terms }: Slot,
  candidate: Candidate,
  index: CandidateIndex,
): boolean {
  if (inner || unknown || terms.every((term) => /^[#@]/.test(term))) return false;
  const weight = Math.min(...terms.map((term) => index.weight(term)));
  return weight >= TELLING && !terms.some((term) => says(candidate, term));
}
