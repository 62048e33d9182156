import { type CandidateTerms, levelIn, numberIn } from './candidate-terms.ts';
import { SPOKEN } from './shares.ts';
import type { TermTable } from './term-table.ts';

/** Which candidates have a term, in the order of their ranks. */
export interface Postings {
  /** Where those of a term begin, by its number; they end where those of the next begin. */
  readonly starts: Int32Array;
  readonly ranks: Int32Array;
  /** The level of the share; with `OWN` where it is one of the candidate's own words. */
  readonly marks: Uint8Array;
}

export const OWN = 0x80;
export const LEVEL = 0x7f;

/** The postings of candidates, of which each has its rank for its place. */
export function postingsOf(all: readonly CandidateTerms[], table: TermTable): Postings {
  const starts = new Int32Array(table.size + 1);
  for (const { place } of all) {
    const { packed } = place.column;
    for (let at = place.from; at < place.to; at += 1) {
      const next = numberIn(packed[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const ranks = new Int32Array(starts[starts.length - 1] ?? 0);
  const marks = new Uint8Array(ranks.length);
  const next = starts.slice();
  all.forEach(({ place }, rank) => {
    const { packed } = place.column;
    for (let at = place.from; at < place.to; at += 1) {
      const one = packed[at] ?? 0;
      const number = numberIn(one);
      const free = next[number] ?? 0;
      next[number] = free + 1;
      ranks[free] = rank;
      marks[free] = at < place.others ? levelIn(one) | OWN : levelIn(one);
    }
  });
  return { starts, ranks, marks };
}

/** By the number of each term, how many candidates speak of it. */
export function spreadOf({ starts, marks }: Postings): Int32Array {
  const spread = new Int32Array(starts.length - 1);
  for (let number = 0; number < spread.length; number += 1) {
    const end = starts[number + 1] ?? 0;
    let count = 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) {
      if (((marks[at] ?? 0) & LEVEL) >= SPOKEN) count += 1;
    }
    spread[number] = count;
  }
  return spread;
}
