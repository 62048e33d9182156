import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { says } from '../premise/claims/near.ts';

/** A word so telling says what was done. */
const TELLING = 0.5;
/** Only what ranks so high is of the same deed. */
const NEAR = 5;

/**
 * `Who interviewed X`, where it is told of Y: what fits has X and only is asked for by that word, and what says
 * the word itself is of somebody else.
 */
export function isOtherDeed(
  { candidate }: Ranked,
  { want, slots, ranked, question }: Resolved,
  pack: Pack,
): boolean {
  if (want.kind !== 'person' || question.polar) return false;
  const isPerson = (term: string): boolean =>
    term.startsWith('@') && pack.entities.get(term.slice(1))?.kind === 'person';
  const outer = slots.filter(({ slot }) => !slot.inner && !slot.unknown);
  const persons = outer.filter(({ slot }) => slot.terms.some(isPerson));
  const deeds = outer.filter(
    ({ slot, weight }) => weight >= TELLING && !slot.terms.some((term) => /^[@#]/.test(term)),
  );
  const [person] = persons;
  const [deed] = deeds;
  if (!person || !deed || persons.length > 1 || deeds.length > 1) return false;
  if (deed.slot.terms.some((term) => says(candidate, term))) return false;
  return ranked
    .slice(0, NEAR)
    .some(
      ({ candidate: other, missing }) =>
        missing.includes(person.slot) && deed.slot.terms.some((term) => other.own.has(term)),
    );
}
