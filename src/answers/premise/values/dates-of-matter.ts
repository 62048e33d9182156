import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { speaksOf } from '../claims/near.ts';

/** A word so telling says what the date is of. */
const TELLING = 0.5;

/** A word that says more than whom everything is about. */
const MORE = 0.2;

/** Of those, or else of all, what has the word that tells: of a lease no purchase. */
export function ofTelling(
  found: readonly Candidate[],
  all: readonly Candidate[],
  { slots }: Assertion,
): readonly Candidate[] {
  const telling = slots.filter(
    ({ slot: { inner, unknown, terms }, weight }) =>
      !inner && !unknown && weight >= TELLING && !terms.some((term) => /^[#@]/.test(term)),
  );
  const [heaviest] = telling.toSorted((a, b) => b.weight - a.weight);
  if (!heaviest || found.length === 0) return found;
  const says = (one: Candidate): boolean => heaviest.slot.terms.some((term) => speaksOf(one, term));
  const own = found.filter(says);
  // One word alone, `every year`, makes nothing of the same.
  const more = slots.filter(
    ({ slot, weight }) => slot !== heaviest.slot && !slot.inner && weight >= MORE,
  );
  const saysMore = (one: Candidate): boolean =>
    more.length === 0 || more.some(({ slot }) => slot.terms.some((term) => speaksOf(one, term)));
  const others = own.length > 0 ? own : all.filter((one) => says(one) && saysMore(one));
  return others.length > 0 ? others : found;
}

/** A name that hardly anything else has. */
const OWN = 0.6;
const OWN_KINDS: ReadonlySet<string> = new Set(['event', 'place']);

/** Of those, what is told of an event or a place with a name of its own, where the question names one. */
export function ofOwnEvent(
  dated: readonly Candidate[],
  { things }: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const index = candidatesOf(pack);
  const named = things.filter(
    (id) => OWN_KINDS.has(pack.entities.get(id)?.kind ?? '') && index.weight(entityTerm(id)) >= OWN,
  );
  const own = dated.filter(
    ({ entities, measure }) => measure !== null && named.some((id) => entities.has(id)),
  );
  return own.length > 0 ? own : dated;
}
