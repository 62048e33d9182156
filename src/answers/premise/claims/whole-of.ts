import type { Candidate } from '../../finding/candidates.ts';
import { entityTerm } from '../../reading/terms.ts';

/** What share of its words a list must have to tell the same. */
const PART = 0.8;

/** What tells of several at once stands for each of them. */
export const wholeOf = (
  one: Candidate,
  lists: readonly Candidate[],
  weigh: (terms: readonly string[]) => number = ({ length }) => length,
): Candidate | undefined => {
  const terms = termsOf(one);
  return lists.find(
    (list) =>
      list !== one && weigh(terms.filter((term) => hasTerm(list, term))) >= weigh(terms) * PART,
  );
};

/** Its own words and whom it is about. */
export const termsOf = ({ own, entities }: Candidate): readonly string[] => [
  ...new Set([...own, ...[...entities].map(entityTerm)]),
];

export const hasTerm = ({ own, entities }: Candidate, term: string): boolean =>
  own.has(term) || (term.startsWith('@') && entities.has(term.slice(1)));
