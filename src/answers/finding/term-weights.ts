import type { Pack } from '../../content/library.ts';
import { entityTerm } from '../reading/terms.ts';

/** How telling a term is that so many of all candidates have, 0 to 1. */
export function createWeights(
  spread: ReadonlyMap<string, number>,
  total: number,
  { meta }: Pack,
): (term: string) => number {
  const most = Math.log(1 + total);
  const weightOf = (count: number): number =>
    Math.max(0.12, Math.log(1 + total / (1 + count)) / most);
  const weights = new Map<string, number>();
  for (const [term, count] of spread) weights.set(term, weightOf(count));
  for (const id of [...meta.parties, meta.summit.place]) weights.set(entityTerm(id), PARTY_WEIGHT);
  const unheard = weightOf(0);
  return (term) => weights.get(term) ?? unheard;
}

/** Whom everything is about tells nothing. */
const PARTY_WEIGHT = 0.08;
