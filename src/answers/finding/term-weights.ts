import type { Pack } from '../../content/library.ts';
import { entityTerm } from '../reading/terms.ts';
import type { TermTable } from './term-table.ts';

/** How telling terms are, 0 to 1. */
export interface Weights {
  readonly weight: (term: string) => number;
  /** Of terms that candidates have, by their numbers. */
  readonly weights: Float64Array;
}

/** How telling a term is that so many of all candidates have. */
export function createWeights(
  spread: Int32Array,
  total: number,
  { meta }: Pack,
  table: TermTable,
): Weights {
  const most = Math.log(1 + total);
  const weightOf = (count: number): number =>
    Math.max(0.12, Math.log(1 + total / (1 + count)) / most);
  // Many terms have the same few.
  const byCount: number[] = [];
  const weights = Float64Array.from(spread, (count) => {
    byCount[count] ??= weightOf(count);
    return byCount[count];
  });
  for (const id of [...meta.parties, meta.summit.place]) {
    const number = table.find(entityTerm(id));
    if (number >= 0) weights[number] = PARTY_WEIGHT;
  }
  const unheard = weightOf(0);
  return { weight: (term) => weights[table.find(term)] ?? unheard, weights };
}

/** Whom everything is about tells nothing. */
const PARTY_WEIGHT = 0.08;
