import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { PHRASES } from '../telling/phrases.ts';
import { type Assertion, assertionsOf } from './assertion.ts';
import { supposedInstead } from './check.ts';

const SUPPORT = 3;
/** How much of what is said a fact must speak of to stand beside a refusal of it. */
const NEAR = 0.35;
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
    .flatMap((one) => nearestTo(one).filter((fact) => one.claimed || isWordy(fact)));
  const shown = [...new Set([...instead, ...told])].map(({ source }): Support => source);
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

/** A figure beside a refusal would be taken for the answer. */
const isWordy = ({ gives }: Candidate): boolean => !gives.has('amount');

const isSame = (one: Support, other: Support): boolean =>
  one.from === 'fact' && other.from === 'fact' && one.fact === other.fact;
