import type { Candidate } from './candidate.ts';
import type { Postings } from './postings.ts';
import type { TermTable } from './term-table.ts';

/** Candidates by the terms that they have. */
export interface Lookup {
  /** Whether any candidate has a term. */
  readonly has: (term: string) => boolean;
  /** The candidates that have a term, by rank. */
  readonly having: (term: string) => readonly Candidate[];
  /** Those that have any of some terms, by rank: what speaks of none of them need not be looked at. */
  readonly havingAny: (terms: readonly string[]) => readonly Candidate[];
}

/** Looks candidates up, of which each has its rank for its place, without a list for each term. */
export function createLookup(
  candidates: readonly Candidate[],
  { starts, ranks }: Postings,
  table: TermTable,
): Lookup {
  /** By rank; used again each time. */
  const isHit = new Uint8Array(candidates.length);
  const rangeOf = (term: string): readonly [number, number] => {
    const number = table.find(term);
    return number < 0 ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
  };
  return {
    has: (term) => {
      const [from, to] = rangeOf(term);
      return from < to;
    },
    having: (term) => {
      const [from, to] = rangeOf(term);
      const found: Candidate[] = [];
      for (let at = from; at < to; at += 1) {
        const candidate = candidates[ranks[at] ?? 0];
        if (candidate) found.push(candidate);
      }
      return found;
    },
    havingAny: (terms) => {
      isHit.fill(0);
      for (const term of terms) {
        const [from, to] = rangeOf(term);
        for (let at = from; at < to; at += 1) isHit[ranks[at] ?? 0] = 1;
      }
      const found: Candidate[] = [];
      for (const candidate of candidates) if (isHit[candidate.rank] === 1) found.push(candidate);
      return found;
    },
  };
}
