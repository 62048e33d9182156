import type { Ranked } from './rank.ts';

/** How much more, or less, one that was found counts; null where a rule says nothing of the question. */
export type Raise = ((one: Ranked) => number) | null;

/** What is so of one counts so much. */
export const by =
  (amount: number, is: (one: Ranked) => boolean): Raise =>
  (one) =>
    is(one) ? amount : 0;

/** What was found, the best first by what each counts with all that the rules say of it. */
export function raised(ranked: readonly Ranked[], rules: readonly Raise[]): readonly Ranked[] {
  const said = rules.filter((rule) => rule !== null);
  return ranked
    .map((one) => {
      const score = said.reduce((sum, rule) => sum + rule(one), one.score);
      return score === one.score ? one : { ...one, score };
    })
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}
