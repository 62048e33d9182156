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
  const byCount = new Float64Array(total + 1);
  const weights = new Float64Array(spread.length);
  for (let number = 0; number < spread.length; number += 1) {
    const count = spread[number] ?? 0;
    if (byCount[count] === 0) byCount[count] = weightOf(count);
    weights[number] = byCount[count] ?? 0;
  }
  for (const id of [...meta.parties, meta.summit.place]) {
    const number = table.find(entityTerm(id));
    if (number >= 0) weights[number] = PARTY_WEIGHT;
  }
  const unheard = weightOf(0);
  return { weight: (term) => weights[table.find(term)] ?? unheard, weights };
}

/** Whom everything is about tells nothing. */
const PARTY_WEIGHT = 0.08;
