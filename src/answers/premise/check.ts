import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { StatedNumber } from '../language/values.ts';
import { wordsOf } from '../language/words.ts';
import { insteadOfAffiliation } from './affiliation.ts';
import { type Assertion, assertionsOf } from './assertion.ts';
import { bareLengths, bareOnes } from './bare-numbers.ts';
import { insteadOfByline } from './bylines.ts';
import { insteadOfCalledOff } from './called-off.ts';
import { insteadOfCause } from './causes.ts';
import { insteadOfChange } from './changes.ts';
import { insteadOfCompared } from './compared.ts';
import { insteadOfCurrency } from './currencies.ts';
import { insteadOfDate } from './dates.ts';
import { insteadOfDayOfVisit } from './day-of-visit.ts';
import { insteadOfDenied, insteadOfOfficial } from './denials.ts';
import { insteadOfDirection } from './directions.ts';
import { insteadOfDone } from './done.ts';
import { insteadOfFactor } from './factors.ts';
import { firstOfSeries } from './first-of-series.ts';
import { denialOfEarlier } from './first-time.ts';
import { insteadOfNames } from './names.ts';
import { hasSystems, withoutPersons } from './near.ts';
import { insteadOfNumber } from './numbers.ts';
import { insteadOfAhead } from './only-ahead.ts';
import { insteadOfOwner } from './owner.ts';
import { insteadOfElsewhere, insteadOfHost } from './places.ts';
import { insteadOfRivals } from './rivals.ts';
import { insteadOfDoer } from './roles.ts';
import { insteadOfSequence } from './sequence.ts';
import { insteadOfWhatItIs } from './what-it-is.ts';
import { insteadOfWords } from './words.ts';

/** What the pack has in place of all that a question says and that the pack has otherwise. */
export interface Correction {
  readonly instead: readonly Candidate[];
  /** Whether it stands in what the question claims, and not only in what it asks. */
  readonly claimed: boolean;
}

/** Takes a message apart into what it says, and holds each against the facts; null where nothing is wrong. */
export function correctionOf(resolved: Resolved, message: string, pack: Pack): Correction | null {
  if (isSupposed(resolved, pack)) return null;
  const wrong = assertionsOf(resolved, message, pack)
    .map((assertion) => ({ assertion, instead: insteadOf(assertion, pack) }))
    .filter(({ instead }) => instead.length > 0);
  // What is spoken of though only its opposite is told is a claim, whatever is asked of it.
  const isOpposed = (assertion: Assertion): boolean =>
    assertion.denied.size === 0 && insteadOfWords(assertion, pack).length > 0;
  if (wrong.length === 0) return null;
  return {
    instead: [...new Set(wrong.flatMap(({ instead }) => instead))],
    claimed: wrong.some(({ assertion }) => assertion.claimed || isOpposed(assertion)),
  };
}

function insteadOf(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const calledOff = insteadOfCalledOff(assertion, pack);
  if (calledOff.length > 0) return calledOff;
  const { dates } = assertion.question;
  const numbers = [
    ...assertion.question.numbers,
    ...bareLengths(assertion.question, pack),
    ...bareOnes(assertion.question, pack),
    ...firstOfSeries(assertion, pack),
  ];
  const dated = dates.flatMap((stated) => insteadOfDate(stated, assertion, pack));
  const words = insteadOfWords(assertion, pack);
  // Who says that it has not been since a date says nothing of the date.
  const isDenied = assertion.denied.size > 0;
  return [
    ...insteadOfOfficial(assertion, pack),
    ...(isDenied ? words : []),
    ...denialOfEarlier(dates, dated, assertion, pack),
    ...numbers.flatMap((stated) => insteadOfAmount(stated, assertion, pack)),
    ...insteadOfCurrency(assertion, pack),
    ...insteadOfFactor(assertion, pack),
    ...dated,
    ...insteadOfOwner(assertion, pack),
    ...insteadOfDayOfVisit(assertion, pack),
    ...insteadOfRivals(assertion, pack),
    ...insteadOfChange(assertion, pack),
    ...(isDenied ? [] : words),
    ...insteadOfCause(assertion, pack),
    ...insteadOfDone(assertion, pack),
    ...insteadOfAhead(assertion, pack),
    ...insteadOfCompared(assertion, pack),
    ...insteadOfSequence(assertion, pack),
    ...insteadOfDirection(assertion, pack),
    ...insteadOfDoer(assertion, pack),
    ...insteadOfByline(assertion, pack),
    ...insteadOfAffiliation(assertion, pack),
    ...insteadOfWhatItIs(assertion, pack),
    ...insteadOfNames(assertion, pack),
    ...insteadOfHost(assertion, pack),
    ...insteadOfElsewhere(assertion, pack),
    ...insteadOfDenied(assertion, pack),
  ];
}

/**
 * What is in place of a name or a place that is only taken for granted, `why was it in X`: too little to
 * answer with, for much is asked of places that no source names.
 */
export function supposedInstead(assertion: Assertion, pack: Pack): readonly Candidate[] {
  if (assertion.claimed) return [];
  const taken = { ...assertion, claimed: true };
  const { dates } = assertion.question;
  const named = assertion.supposed
    ? [
        ...insteadOfNames(taken, pack),
        ...insteadOfHost(taken, pack),
        ...insteadOfElsewhere(taken, pack),
      ]
    : [];
  // What is told of another system is no answer to what is asked of this one.
  const ofSystem = named.filter((one) => hasSystems(one, assertion, pack));
  return [
    ...ofSystem,
    ...denialOfEarlier(
      dates,
      dates.flatMap((stated) => insteadOfDate(stated, taken, pack)),
      taken,
      pack,
    ),
  ];
}

/** What is said of a person's amount may be his country's. */
function insteadOfAmount(
  stated: StatedNumber,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const own = insteadOfNumber(stated, assertion, pack);
  const isOfUnit = stated.kind !== null && stated.kind !== 'ordinal';
  if (own.length > 0 || !isOfUnit) return own;
  const country = withoutPersons(assertion, pack);
  return country === assertion ? own : insteadOfNumber(stated, country, pack);
}

/** `If trade were 80 billion` says nothing to be so. */
function isSupposed({ question }: Resolved, pack: Pack): boolean {
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  // `Why did X say that Y` supposes nothing.
  const isOfSpeaker = (from: number): boolean =>
    from > 0 && is(tokens[from], 'saying') && !is(tokens[from - 1], 'conjunction', 'connective');
  // `I assume that X` says what the asker takes to be so.
  const isOfAsker = (from: number): boolean => is(tokens[from - 1], 'first-person');
  return phraseRuns(tokens, pack.vocabulary.premises.suppose).some(
    ({ from }) => !isOfSpeaker(from) && !isOfAsker(from),
  );
}

/** Whether something is asked of another one of a numbered series: the 22nd where the pack has the 23rd. */
export function isAnother(resolved: Resolved, message: string, pack: Pack): boolean {
  const { question } = resolved;
  const ordinals = question.numbers.filter(({ kind }) => kind === 'ordinal');
  if (question.polar || ordinals.length === 0) return false;
  return assertionsOf(resolved, message, pack).some((assertion) =>
    ordinals.every((stated) => insteadOfNumber(stated, assertion, pack).length > 0),
  );
}
