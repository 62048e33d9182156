import type { Candidate } from './candidates.ts';
import type { Ranked } from './rank.ts';
import type { Resolved } from './resolve.ts';

/** What the question's own words did not find. */
const UNRANKED: Omit<Ranked, 'candidate'> = {
  coverage: 0,
  score: 0,
  likeness: 0,
  sameAsk: true,
  asking: 0,
  missing: [],
};

/** The question as one that this answers best, whether or not its words found it. */
export function putFirst(candidate: Candidate, resolved: Resolved): Resolved {
  const found = resolved.ranked.find((one) => one.candidate === candidate);
  const first = found ?? { candidate, ...UNRANKED };
  return { ...resolved, fitting: [first, ...resolved.fitting.filter((one) => one !== found)] };
}
