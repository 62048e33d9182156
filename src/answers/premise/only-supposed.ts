import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Assertion } from './claims/assertion.ts';
import { hasSystems } from './claims/near.ts';
import { denialOfEarlier } from './deeds/first-time.ts';
import { insteadOfNames } from './names/names.ts';
import { insteadOfElsewhere, insteadOfHost } from './names/places.ts';

/**
 * What is in place of a name or a place that is only taken for granted, `when was it in X`: too little to
 * answer with, for much is asked of places that no source names.
 */
export function supposedInstead(assertion: Assertion, pack: Pack): readonly Candidate[] {
  if (assertion.claimed) return [];
  const taken = { ...assertion, claimed: true };
  const named = assertion.supposed
    ? [
        ...insteadOfNames(taken, pack),
        ...insteadOfHost(taken, pack),
        ...insteadOfElsewhere(taken, pack),
      ]
    : [];
  // What is told of another system is no answer to what is asked of this one.
  const ofSystem = named.filter((one) => hasSystems(one, assertion, pack));
  return [...ofSystem, ...denialOfEarlier(taken, pack)];
}
