import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { PHRASES } from '../telling/phrases.ts';
import { SUPPORT } from '../telling/reply.ts';
import { type Assertion, assertionsOf } from './claims/assertion.ts';
import { isAbout, speaksOf } from './claims/near.ts';
import { ofSameMatter } from './claims/same-matter.ts';
import { supposedInstead } from './only-supposed.ts';
import { insteadOfNumber } from './values/numbers.ts';

/** How much of what is said a fact must speak of to stand beside a refusal of it. */
const NEAR = 0.35;
/** A word that weighs so much tells what is asked about. */
const HEAVY = 0.35;
/** So many of them stand there. */
const NEAREST = 2;

/**
 * A refusal of a question that takes something for granted, with what the sources do say of that: who
 * hears that there is no answer and nothing else takes it that the rest was right.
 */
export function besideRefusal(
  answer: Answer,
  resolved: Resolved,
  message: string,
  pack: Pack,
): Answer {
  if (answer.status !== 'declined') return answer;
  const assertions = assertionsOf(resolved, message, pack);
  // Who asks of another one of a series is told which this one is.
  const series = assertions.flatMap((one) =>
    one.question.numbers
      .filter(({ kind }) => kind === 'ordinal')
      .flatMap((stated) => insteadOfNumber(stated, one, pack)),
  );
  const instead = [...series, ...assertions.flatMap((one) => supposedInstead(one, pack))];
  const phrases = PHRASES[answer.language];
  // Where nothing named was found to tell of, what is nearest in words is told.
  const isBare = answer.support.length === 0;
  const told = assertions
    .filter(({ claimed, supposed }) => claimed || (supposed && isBare))
    .flatMap((one) => nearestTo(one).filter((fact) => one.claimed || isWordy(fact)))
    .filter((fact) => isOfQuestion(fact, assertions, pack));
  const known = assertions.flatMap((one) =>
    sayingMost(one).filter((fact) => one.claimed || isWordy(fact)),
  );
  // What is said of somebody else is put right by what is told of whom it is so.
  const first = assertions.flatMap((one) =>
    one.claimed ? nearestOfAll(one) : ofAnother(one, pack),
  );
  const shown = [...new Set([...instead, ...known, ...told, ...first])].map(
    ({ source }): Support => source,
  );
  if (shown.length === 0) return answer;
  const besides = answer.support.filter((one) => !shown.some((other) => isSame(one, other)));
  return {
    ...answer,
    lead: answer.lead === phrases.nothing ? phrases.nothingBut : answer.lead,
    support: [...shown, ...besides].slice(0, SUPPORT),
  };
}

/** The one fact that is nearest to what is claimed, whoever it is told of. */
const nearestOfAll = ({ ranked }: Assertion): readonly Candidate[] =>
  ranked
    .filter(
      ({ candidate, coverage, likeness }) =>
        candidate.source.from === 'fact' && coverage >= FIRST && likeness >= ALIKE_ENOUGH,
    )
    .slice(0, 1)
    .map(({ candidate }) => candidate);

/** `How much did X pay for it`: where all but a name of the question is told of somebody else, of whom it is told. */
function ofAnother(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const outer = assertion.slots.filter(({ slot, weight }) => !slot.inner && weight > 0);
  const rest = outer.filter(({ slot }) => !slot.terms.some((term) => isNameOf(term, pack)));
  if (rest.length === outer.length) return [];
  return ofSameMatter(rest, KNOWN, assertion)
    .slice(0, 1)
    .map(({ candidate }) => candidate);
}

const isNameOf = (term: string, { entities }: Pack): boolean =>
  NAMED.has(entities.get(term.slice(1))?.kind ?? '');

const NAMED: ReadonlySet<string> = new Set(['person', 'country', 'organisation', 'place']);

const FIRST = 0.45;
const ALIKE_ENOUGH = 0.5;

const nearestTo = ({ ranked }: Assertion): readonly Candidate[] =>
  ranked
    .filter(({ candidate, coverage }) => candidate.source.from === 'fact' && coverage >= NEAR)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);

/** How much must be known of a question, and how much of that a fact must say, to be of the same. */
const KNOWN = { least: 0.6, share: 0.6 } as const;
/** What says nearly as much as the first is shown with it. */
const ALIKE = 0.9;

/** What says the most of what is known of a question, whatever stands there that nothing knows. */
function sayingMost(assertion: Assertion): readonly Candidate[] {
  const known = assertion.slots.filter(
    ({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0,
  );
  const found = ofSameMatter(known, KNOWN, assertion);
  const most = found[0]?.share ?? 0;
  return found
    .filter(({ share }) => share >= most * ALIKE && share >= KNOWN.least)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);
}

/**
 * Whether a fact has to do with the whole message, and not only with a clause of it: it has the names that
 * tell, or most of the heavy words.
 */
function isOfQuestion(fact: Candidate, assertions: readonly Assertion[], pack: Pack): boolean {
  const things = [...new Set(assertions.flatMap((one) => one.things))];
  const isNamed = assertions.every((one) => isAbout(fact, one, pack));
  if (isNamed && things.some((id) => fact.entities.has(id))) return true;
  const heavy = assertions
    .flatMap(({ slots }) => slots)
    .filter(({ slot, weight }) => !slot.inner && weight >= HEAVY);
  const sum = (of: readonly WeighedSlot[]): number =>
    of.reduce((all, { weight }) => all + weight, 0);
  const said = heavy.filter(({ slot }) => slot.terms.some((term) => speaksOf(fact, term)));
  return sum(said) > sum(heavy) / 2;
}

/** A figure beside a refusal would be taken for the answer. */
const isWordy = ({ gives }: Candidate): boolean => !gives.has('amount');

const isSame = (one: Support, other: Support): boolean =>
  one.from === 'fact' && other.from === 'fact' && one.fact === other.fact;
