import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { entityTerm } from '../reading/terms.ts';
import { answersWant } from '../reading/wanted/wants.ts';
import { SUPPORT } from './reply.ts';

/** How near to the best what fits too must be to be shown beside it. */
const BESIDE = 0.8;
/** So much of what the best speaks of a sibling must speak of. */
const LEAST = 0.4;
/** What speaks of so much of it is a sibling without any other tie. */
const CLOSE = 0.7;
/** Statements so alike say the same of two things. */
const TWINS = 0.4;
/** An entity of which so few facts speak that sharing it is a tie. */
const TELLING = 0.5;
/** What it counts that the pack lists it with the best, or that it is of the kind that is wanted. */
const WORTH = 0.3;

/** What is shown for an answer: what fits nearly as well as the best, then its siblings. */
export function shownWith(
  best: Ranked,
  fitting: readonly Ranked[],
  resolved: Resolved,
  pack: Pack,
): readonly Candidate[] {
  // Where two things are asked at once one may fit both, and stands twice.
  const beside = new Set(
    fitting
      .filter(
        ({ score, candidate }) =>
          score >= best.score * BESIDE &&
          (candidate.source.from === 'fact' || candidate === best.candidate),
      )
      .map(({ candidate }) => candidate),
  );
  const siblings = beside.size < SUPPORT ? siblingsOf(best, resolved, pack) : [];
  return [...new Set([...beside, ...siblings])].slice(0, SUPPORT);
}

/** What the pack lists together with it in its timeline, agenda or commitments, and what is near to it. */
function siblingsOf(best: Ranked, resolved: Resolved, pack: Pack): readonly Candidate[] {
  const { ranked, want, question } = resolved;
  const listed = listedWith(best.candidate, pack);
  const { weight } = candidatesOf(pack);
  const shared = new Set(
    [...best.candidate.entities].filter((id) => weight(entityTerm(id)) > TELLING),
  );
  const isSibling = ({ candidate, coverage }: Ranked): boolean =>
    candidate.source.from === 'fact' &&
    coverage >= best.coverage * LEAST &&
    (listed.has(candidate.id) ||
      coverage >= best.coverage * CLOSE ||
      likeness(candidate, best.candidate) >= TWINS ||
      !candidate.entities.isDisjointFrom(shared));
  const worth = ({ candidate, score }: Ranked): number =>
    score +
    (listed.has(candidate.id) ? WORTH : 0) +
    likeness(candidate, best.candidate) +
    (answersWant(candidate, want, question, pack) ? WORTH : 0);
  return ranked
    .filter(isSibling)
    .map((one) => ({ candidate: one.candidate, worth: worth(one) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ candidate }) => candidate);
}

/** Ids of the facts that stand in one list of the pack with it. */
function listedWith({ id }: Candidate, pack: Pack): ReadonlySet<string> {
  const lists = [...pack.timeline, ...pack.commitments, ...pack.agenda];
  return new Set(lists.flatMap(({ facts }) => (facts.includes(id) ? facts : [])));
}

/** How much two statements say in the same words, 0 to 1: twins differ in one. */
function likeness(one: Candidate, other: Candidate): number {
  let shared = 0;
  for (const term of one.own) if (other.own.has(term)) shared += 1;
  return shared / Math.max(one.own.size + other.own.size - shared, 1);
}
