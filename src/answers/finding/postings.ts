import type { CandidateTerms } from './candidate-terms.ts';
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
  for (const terms of all) {
    terms.each((number) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    });
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const ranks = new Int32Array(starts.at(-1) ?? 0);
  const marks = new Uint8Array(ranks.length);
  const next = starts.slice();
  all.forEach((terms, rank) => {
    terms.each((number, level, isOwn) => {
      const at = next[number] ?? 0;
      next[number] = at + 1;
      ranks[at] = rank;
      marks[at] = isOwn ? level | OWN : level;
    });
  });
  return { starts, ranks, marks };
}
