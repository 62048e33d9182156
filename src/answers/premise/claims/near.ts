import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { entityIn } from '../../reading/terms.ts';
import type { Assertion } from './assertion.ts';

/** How much less of it than the best a candidate may speak of and still be what is meant. */
const NEAR = 0.7;

/** Whether a candidate is about what is named: all systems, or any of the other names. */
export function isAbout(candidate: Candidate, { things }: Assertion, pack: Pack): boolean {
  if (things.length === 0) return true;
  let isOfSystems = false;
  let isOfAny = false;
  for (const id of things) {
    const has = candidate.entities.has(id);
    if (pack.entities.get(id)?.kind !== 'weapon-system') isOfAny ||= has;
    else if (has) isOfSystems = true;
    else return false;
  }
  return isOfSystems || isOfAny;
}

/** Whether a candidate is about all systems that are named, if any are. */
export const hasSystems = (candidate: Candidate, { things }: Assertion, pack: Pack): boolean =>
  things.every(
    (id) => pack.entities.get(id)?.kind !== 'weapon-system' || candidate.entities.has(id),
  );

/** Without the persons that it names: of what one does, his country's figures are told. */
export function withoutPersons(assertion: Assertion, pack: Pack): Assertion {
  const things = assertion.things.filter((id) => pack.entities.get(id)?.kind !== 'person');
  return things.length === assertion.things.length ? assertion : { ...assertion, things };
}

/** Those that speak of the most of it, the best first. */
export function nearest(
  candidates: readonly Candidate[],
  { ranked }: Assertion,
): readonly Candidate[] {
  const coverage = new Map(ranked.map((one) => [one.candidate, one.coverage]));
  const of = (candidate: Candidate): number => coverage.get(candidate) ?? 0;
  const most = Math.max(0, ...candidates.map(of));
  return candidates
    .filter((one) => of(one) >= most * NEAR)
    .toSorted((a, b) => of(b) - of(a) || a.rank - b.rank);
}

/** Whether they are of one system at most: a figure of the one corrects nothing said of another. */
export function isOfOne(candidates: readonly Candidate[], pack: Pack): boolean {
  const systems = candidates.flatMap(({ entities }) =>
    [...entities].filter((id) => pack.entities.get(id)?.kind === 'weapon-system'),
  );
  return new Set(systems).size <= 1;
}

/** What a statement says itself or is given as words of its own; what it is merely asked for by counts less. */
const OWN = 0.95;

/** Whether a candidate says a term, or names the entity. */
export const says = (candidate: Candidate, term: string): boolean =>
  term.startsWith('@')
    ? candidate.entities.has(entityIn(term))
    : (candidate.terms.get(term) ?? 0) >= OWN;

/** Whether a candidate speaks of a term, if only by the questions that it answers. */
export const speaksOf = (candidate: Candidate, term: string): boolean =>
  term.startsWith('@') ? candidate.entities.has(entityIn(term)) : candidate.terms.has(term);

/** Whether its very text says it, or names the entity. */
export const isInText = ({ own, entities }: Candidate, term: string): boolean =>
  term.startsWith('@') ? entities.has(entityIn(term)) : own.has(term);

/** How much of what is said a candidate has, by the weights of its words; all of a pack may be held against them. */
export function weightIn(
  candidate: Candidate,
  said: readonly WeighedSlot[],
  has: (candidate: Candidate, term: string) => boolean = speaksOf,
): number {
  let sum = 0;
  for (const { slot, weight } of said) {
    if (slot.terms.some((term) => has(candidate, term))) sum += weight;
  }
  return sum;
}
