import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { PHRASES } from '../telling/phrases.ts';
import { SUPPORT } from '../telling/reply.ts';
import { type Assertion, assertionsOf } from './assertion.ts';
import { supposedInstead } from './check.ts';
import { isAbout, speaksOf, weightIn } from './near.ts';

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
  const instead = assertions.flatMap((one) => supposedInstead(one, pack));
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
  const shown = [...new Set([...instead, ...known, ...told])].map(({ source }): Support => source);
  if (shown.length === 0) return answer;
  const besides = answer.support.filter((one) => !shown.some((other) => isSame(one, other)));
  return {
    ...answer,
    lead: answer.lead === phrases.nothing ? phrases.nothingBut : answer.lead,
    support: [...shown, ...besides].slice(0, SUPPORT),
  };
}

const nearestTo = ({ ranked }: Assertion): readonly Candidate[] =>
  ranked
    .filter(({ candidate, coverage }) => candidate.source.from === 'fact' && coverage >= NEAR)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);

/** Of what is known of a question so much must be said, and so much of it, for a fact to be of the same. */
const KNOWN = { least: 0.6, share: 0.6 } as const;

/** What says the most of what is known of a question, whatever stands there that nothing knows. */
function sayingMost({ slots, ranked }: Assertion): readonly Candidate[] {
  const known = slots.filter(({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const found = ranked
    .filter(({ candidate }) => candidate.source.from === 'fact')
    .slice(0, LOOKED_AT)
    .map(({ candidate }) => ({ candidate, said: weightIn(candidate, known) }))
    .filter(({ said }) => said >= KNOWN.least && said >= total * KNOWN.share)
    .toSorted((a, b) => b.said - a.said);
  const most = found[0]?.said ?? 0;
  return found
    .filter(({ said }) => said >= most * ALIKE)
    .slice(0, NEAREST)
    .map(({ candidate }) => candidate);
}

/** So many of the nearest are looked at, and shown where they say nearly as much as the first. */
const LOOKED_AT = 12;
const ALIKE = 0.9;

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
