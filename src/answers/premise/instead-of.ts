import type { Pack } from '../../content/library.ts';
import type { Precision } from '../../content/schema/common.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import { namedInOrder } from '../reading/named/named-in-order.ts';
import type { Assertion } from './claims/assertion.ts';
import { isAbout } from './claims/near.ts';
import { insteadOfReached } from './deeds/aim-reached.ts';
import { insteadOfCalledOff } from './deeds/called-off.ts';
import { insteadOfCause } from './deeds/causes.ts';
import { insteadOfChange } from './deeds/changes.ts';
import { insteadOfCompared } from './deeds/compared.ts';
import { insteadOfDenied, insteadOfOfficial } from './deeds/denials.ts';
import { insteadOfDeniedDeed } from './deeds/denied-deed.ts';
import { insteadOfDirection } from './deeds/directions.ts';
import { insteadOfDone } from './deeds/done.ts';
import { denialOfEarlier } from './deeds/first-time.ts';
import { insteadOfAhead } from './deeds/only-ahead.ts';
import { insteadOfPart } from './deeds/part-of-list.ts';
import { insteadOfWords } from './deeds/words.ts';
import { insteadOfAffiliation } from './names/affiliation.ts';
import { insteadOfApposition } from './names/apposition.ts';
import { insteadOfByline } from './names/bylines.ts';
import { insteadOfGuest } from './names/guests.ts';
import { insteadOfNames } from './names/names.ts';
import { insteadOfOwner } from './names/owner.ts';
import { insteadOfElsewhere, insteadOfHost } from './names/places.ts';
import { insteadOfRivals } from './names/rivals.ts';
import { insteadOfDoer } from './names/roles.ts';
import { insteadOfWhatItIs } from './names/what-it-is.ts';
import { insteadOfAmounts } from './values/amounts.ts';
import { insteadOfCurrency } from './values/currencies.ts';
import { insteadOfDates } from './values/dates.ts';
import { insteadOfDayOfVisit } from './values/day-of-visit.ts';
import { insteadOfFactor } from './values/factors.ts';
import { hasNumber } from './values/number-values.ts';
import { insteadOfSequence } from './values/sequence.ts';

/** What the pack has in place of one thing that a question says; nothing where it is right or nothing is known of it. */
type Rule = (assertion: Assertion, pack: Pack) => readonly Candidate[];

/** Who says that it has not been since a date says nothing of the date: what he denies comes first. */
const ofDenied: Rule = (assertion, pack) =>
  assertion.denied.size > 0 ? insteadOfWords(assertion, pack) : [];
const ofOpposed: Rule = (assertion, pack) =>
  assertion.denied.size > 0
    ? []
    : insteadOfWords(assertion, pack).filter((one) => !isTurnedRound(assertion, one, pack));

/** `Russia's surplus with India` is India's deficit with Russia, and not its opposite. */
function isTurnedRound(
  { question }: Assertion,
  { source, measure }: Candidate,
  pack: Pack,
): boolean {
  if (source.from === 'derivation' || measure === null) return false;
  const asked = partiesIn(question.tokens, pack);
  const told = partiesIn(tokensOf(source.fact.text), pack);
  return [asked, told].every((named) => new Set(named).size > 1) && asked[0] !== told[0];
}

/** The parties that are named, in their order. */
const partiesIn = (tokens: readonly Token[], pack: Pack): readonly string[] =>
  namedInOrder(tokens, (id) => pack.meta.parties.includes(id), pack);

/** One for each thing that may be said wrongly, those that tell most first: the first correction leads the answer. */
const RULES: readonly Rule[] = [
  insteadOfOfficial,
  ofDenied,
  // How much, in what, since when.
  denialOfEarlier,
  insteadOfAmounts,
  insteadOfCurrency,
  insteadOfFactor,
  insteadOfDates,
  // Whose it is, which of a few, which way it goes, why.
  insteadOfOwner,
  insteadOfApposition,
  insteadOfAffiliation,
  insteadOfByline,
  insteadOfDayOfVisit,
  insteadOfRivals,
  insteadOfChange,
  ofOpposed,
  insteadOfCause,
  // Whether it is done, and in what order.
  insteadOfDone,
  insteadOfAhead,
  insteadOfCompared,
  insteadOfSequence,
  // Who does it to whom, and where.
  insteadOfDirection,
  insteadOfDoer,
  insteadOfGuest,
  insteadOfWhatItIs,
  insteadOfNames,
  insteadOfHost,
  insteadOfElsewhere,
  insteadOfDenied,
  // What all of it is.
  insteadOfPart,
];

/** All that the pack has in place of what a part of a question says. */
export interface Instead {
  readonly instead: readonly Candidate[];
  readonly verdict: Verdict;
  /** Whether it is wrong in whatever way something is asked of it. */
  readonly anyhow?: boolean;
}

/** Whether it rules out what was said, only tells of another, so that of this one nothing is said, or is all that is told. */
export type Verdict = 'no' | 'nothing' | 'otherwise';

/** What was called off is wrong as a whole, and so is what takes an aim to be reached, or to be done what is denied. */
export function insteadOf(assertion: Assertion, pack: Pack): Instead {
  const calledOff = insteadOfCalledOff(assertion, pack);
  if (calledOff.length > 0) return { instead: calledOff, verdict: 'nothing' };
  const reached = insteadOfReached(assertion, pack);
  if (reached.length > 0) {
    return {
      instead: reached,
      verdict: isPlain(assertion, pack) ? 'no' : 'otherwise',
      anyhow: true,
    };
  }
  const notDone = insteadOfDeniedDeed(assertion, pack);
  if (notDone.length > 0) {
    return {
      instead: notDone,
      verdict: isPlain(assertion, pack) ? 'nothing' : 'otherwise',
      anyhow: true,
    };
  }
  const found = RULES.map((rule) => ({ rule, instead: rule(assertion, pack) }));
  return {
    instead: found.flatMap(({ instead }) => instead),
    verdict: verdictOf(found, assertion, pack),
    anyhow: found.some(({ rule, instead }) => rule === insteadOfApposition && instead.length > 0),
  };
}

interface Found {
  readonly rule: Rule;
  readonly instead: readonly Candidate[];
}

function verdictOf(found: readonly Found[], assertion: Assertion, pack: Pack): Verdict {
  if (!isPlain(assertion, pack)) return 'otherwise';
  const isDenied = found.some(
    ({ rule, instead }) => DENYING.get(rule)?.(instead, assertion, pack) === true,
  );
  if (isDenied) return 'no';
  const isOfAnother = found.some(({ rule, instead }) => instead.length > 0 && OF_ANOTHER.has(rule));
  return isOfAnother ? 'nothing' : 'otherwise';
}

/** By these another is told of, whoever else may have done the same. */
const OF_ANOTHER: ReadonlySet<Rule> = new Set([
  insteadOfDoer,
  insteadOfGuest,
  insteadOfNames,
  insteadOfElsewhere,
]);

/** What is denied, or only may be, is ruled out by nothing that is told otherwise. */
const isPlain = ({ question, denied }: Assertion, { vocabulary }: Pack): boolean =>
  denied.size === 0 &&
  !question.signs.has('negation') &&
  !question.tokens.some((token) => wordsOf(vocabulary).is(token, 'possible'));

type Denying = (instead: readonly Candidate[], assertion: Assertion, pack: Pack) => boolean;

const some: Denying = (instead) => instead.length > 0;

/**
 * By these what was said is ruled out: by another amount or date on the same, by another host. All others
 * tell of something else, and what was said may be so besides: somebody else may have done it, too.
 */
const DENYING: ReadonlyMap<Rule, Denying> = new Map<Rule, Denying>([
  [insteadOfOfficial, some],
  [insteadOfCurrency, some],
  [insteadOfHost, some],
  [
    insteadOfAmounts,
    (instead, assertion, pack) =>
      instead.length > 0 && !instead.some(isBound) && !isNumberOfSame(assertion, pack),
  ],
  // `By 2028` leaves open that it is sooner, and `the first since 2022` says when nothing was.
  [
    insteadOfDates,
    (instead, assertion, pack) =>
      instead.some((one) => !isLimit(one) && isOfDeed(one, assertion)) && !isSince(assertion, pack),
  ],
]);

/** `It was used in 2019`: the day of another deed of the same thing rules nothing out. */
const isOfDeed = ({ keys, measure }: Candidate, { slots, things }: Assertion): boolean =>
  things.length === 0 ||
  measure?.kind !== 'date' ||
  slots.some(({ slot }) => slot.terms.some((term) => keys.has(term)));

const isSince = ({ question: { dates, tokens } }: Assertion, { vocabulary }: Pack): boolean =>
  dates.some(({ at }) =>
    [tokens[at - 1], tokens[at - 2]].some((token) => wordsOf(vocabulary).is(token, 'since')),
  );

/** `Three are here` where three are ordered: the number is told of the same thing, if in another way. */
const isNumberOfSame = (assertion: Assertion, pack: Pack): boolean =>
  assertion.things.length > 0 &&
  candidatesOf(pack).candidates.some(
    (one) =>
      isAbout(one, assertion, pack) &&
      assertion.question.numbers.some((stated) => stated.kind === null && hasNumber(one, stated)),
  );

/** `More than 60`: how much more is not said. */
const isBound = ({ source }: Candidate): boolean =>
  source.from === 'fact' && BOUNDS.has(source.fact.figure?.precision ?? 'exact');

const BOUNDS: ReadonlySet<Precision> = new Set(['more-than', 'less-than', 'at-least', 'at-most']);

const isLimit = ({ source }: Candidate): boolean =>
  source.from === 'fact' &&
  source.fact.figure !== undefined &&
  'date' in source.fact.figure &&
  source.fact.figure.precision !== 'exact';
