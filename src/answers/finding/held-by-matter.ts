import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Question } from '../reading/question.ts';
import { hasKey } from '../reading/wanted/wants.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Ranked, WeighedSlot } from './rank.ts';

/** A date that is stated of what a candidate is about, and told by another on it, is not missed. */
export function datedAlike(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  pack: Pack,
): readonly Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const dates = slots.filter(({ slot }) => slot.terms.every((term) => DATED.test(term)));
  if (dates.length === 0) return ranked;
  const named = new Map(
    dates.flatMap(({ slot }) => slot.terms.map((term) => [term, tellingWith(term, pack)] as const)),
  );
  const isDatedBy = ({ entities }: Candidate, term: string): boolean =>
    named.get(term)?.isDisjointFrom(entities) === false;
  return ranked.map((one) => {
    const held = dates.filter(
      ({ slot }) =>
        one.missing.includes(slot) && slot.terms.every((term) => isDatedBy(one.candidate, term)),
    );
    if (held.length === 0) return one;
    const more = (held.reduce((sum, { weight }) => sum + weight, 0) / total) * HELD;
    return {
      ...one,
      coverage: one.coverage + more,
      score: one.score + more,
      missing: one.missing.filter((slot) => !held.some((date) => date.slot === slot)),
    };
  });
}

const DATED = /^#(?:year|month|day|of-month):/;
const HELD = 0.8;

/** The telling entities of all that has a date: what is about one of them is on the same matter. */
function tellingWith(term: string, pack: Pack): ReadonlySet<string> {
  const index = candidatesOf(pack);
  const found = new Set<string>();
  for (const candidate of index.having(term)) {
    for (const id of candidate.entities) if (index.weight(`@${id}`) > 0.5) found.add(id);
  }
  return found;
}

/** What exports are worth is their figure: money that is asked for by its own word needs no other. */
export function pricedAlike(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const lexicon = lexiconOf(pack);
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const prices = slots.filter(({ slot }) =>
    slot.terms.some((term) => lexicon.wants(term) === 'money'),
  );
  if (prices.length === 0) return ranked;
  return ranked.map((one) => {
    const { candidate, missing } = one;
    const lacking = prices.filter(({ slot }) => missing.includes(slot));
    if (lacking.length === 0 || !candidate.gives.has('money') || candidate.keys.size === 0)
      return one;
    if (!hasKey(candidate, question, pack)) return one;
    const more = lacking.reduce((sum, { weight }) => sum + weight, 0) / total;
    return {
      ...one,
      coverage: one.coverage + more,
      score: one.score + more,
      missing: missing.filter((slot) => !lacking.some((price) => price.slot === slot)),
    };
  });
}
