import type { Pack } from '../../content/library.ts';
import type { Status } from '../../content/schema/common.ts';
import type { Candidate } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { readMentions } from '../language/mentions.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { insteadOfAffiliation } from './affiliation.ts';
import { insteadOfAmounts } from './amounts.ts';
import type { Assertion } from './assertion.ts';
import { insteadOfByline } from './bylines.ts';
import { insteadOfCalledOff } from './called-off.ts';
import { insteadOfCause } from './causes.ts';
import { insteadOfChange } from './changes.ts';
import { insteadOfCompared } from './compared.ts';
import { insteadOfCurrency } from './currencies.ts';
import { insteadOfDates } from './dates.ts';
import { insteadOfDayOfVisit } from './day-of-visit.ts';
import { insteadOfDenied, insteadOfOfficial } from './denials.ts';
import { insteadOfDirection } from './directions.ts';
import { insteadOfDone } from './done.ts';
import { insteadOfFactor } from './factors.ts';
import { denialOfEarlier } from './first-time.ts';
import { insteadOfNames } from './names.ts';
import { insteadOfAhead } from './only-ahead.ts';
import { insteadOfOwner } from './owner.ts';
import { insteadOfElsewhere, insteadOfHost } from './places.ts';
import { insteadOfRivals } from './rivals.ts';
import { insteadOfDoer } from './roles.ts';
import { insteadOfSequence } from './sequence.ts';
import { insteadOfWhatItIs } from './what-it-is.ts';
import { insteadOfWords } from './words.ts';

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
  readMentions(tokens, lexiconOf(pack)).flatMap(({ inner, senses }) =>
    inner
      ? []
      : senses.flatMap((sense) =>
          sense.kind === 'entity' && pack.meta.parties.includes(sense.id) ? [sense.id] : [],
        ),
  );

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
  insteadOfByline,
  insteadOfAffiliation,
  insteadOfWhatItIs,
  insteadOfNames,
  insteadOfHost,
  insteadOfElsewhere,
  insteadOfDenied,
];

/** By these something else is told, and nothing that rules out what was asked: another may have done the same. */
const SILENT: ReadonlySet<Rule> = new Set([
  // What grew five times has doubled on the way.
  insteadOfFactor,
  insteadOfRivals,
  insteadOfDoer,
  insteadOfNames,
]);

/** All that the pack has in place of what a part of a question says. */
export interface Instead {
  readonly instead: readonly Candidate[];
  /** Whether it rules out what was said. */
  readonly denies: boolean;
}

/** What was called off is wrong as a whole. */
export function insteadOf(assertion: Assertion, pack: Pack): Instead {
  const calledOff = insteadOfCalledOff(assertion, pack);
  if (calledOff.length > 0) return { instead: calledOff, denies: true };
  const found = RULES.map((rule) => ({ rule, instead: rule(assertion, pack) }));
  return {
    instead: found.flatMap(({ instead }) => instead),
    denies: found.some(
      ({ rule, instead }) =>
        !SILENT.has(rule) && instead.some((one) => rule !== ofOpposed || !isOnlyMeant(one)),
    ),
  };
}

/** That exports are to grow does not rule out that they fell. */
const isOnlyMeant = ({ source }: Candidate): boolean =>
  source.from === 'fact' && MEANT.has(source.fact.status);

const MEANT: ReadonlySet<Status> = new Set(['expected', 'proposed', 'target']);
