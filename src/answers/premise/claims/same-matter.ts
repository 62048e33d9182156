import type { Candidate } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import type { Assertion } from './assertion.ts';
import { weightIn } from './near.ts';

/** A fact with how much it speaks of what is said, and how well it fits the whole. */
export interface OfMatter {
  readonly candidate: Candidate;
  readonly share: number;
  readonly score: number;
}

/** How much must be said for a fact to be of the same matter, and how much of it the fact must speak of. */
export interface Enough {
  readonly least: number;
  readonly share: number;
}

/**
 * Facts of the same matter as a part of what a question says, such as all but the word that may be wrong:
 * those that speak of enough of it, the nearest first. None where too little is said to tell a matter.
 */
export function ofSameMatter(
  said: readonly WeighedSlot[],
  { least, share: enough }: Enough,
  { ranked }: Assertion,
): readonly OfMatter[] {
  const total = said.reduce((sum, { weight }) => sum + weight, 0);
  if (total < least) return [];
  const found: OfMatter[] = [];
  for (const { candidate, score } of ranked) {
    if (candidate.source.from !== 'fact') continue;
    const share = weightIn(candidate, said);
    if (share >= total * enough) found.push({ candidate, score, share });
  }
  return found.sort((a, b) => b.share - a.share || b.score - a.score);
}
