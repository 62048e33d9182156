import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says, speaksOf } from '../claims/near.ts';

/**
 * What the sources say of the day of the talks, where they are said to be on another of the visit's days,
 * or the visit to have more days: `day three of the visit`, `the talks on day one`.
 */
export function insteadOfDayOfVisit(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { slots, claimed, supposed, denied } = assertion;
  const { talks, start, end } = pack.meta.summit;
  if (!talks || !(claimed || supposed) || denied.size > 0) return [];
  const said = dayIn(assertion, pack);
  if (said === null) return [];
  const { byId } = candidatesOf(pack);
  const facts = talks.facts.flatMap((id) => byId.get(id) ?? []);
  const dates = pack.meta.summit.facts.flatMap((id) => byId.get(id) ?? []);
  const isOfVisit = (terms: readonly string[]): boolean =>
    terms.some((term) => [...facts, ...dates].some((one) => speaksOf(one, term)));
  // What is asked of anything else may be of any day.
  const known = slots.filter(({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0);
  const isSpoken = (terms: readonly string[]): boolean =>
    terms.some((term) => facts.some((one) => says(one, term)));
  const isOfTalks =
    known.every(({ slot }) => isSpoken(slot.terms)) &&
    known.some(({ slot }) => slot.terms.some((term) => !term.startsWith('@')));
  const dayOf = (day: string): number => daysBetween(start, day) + 1;
  const isWrong = said > dayOf(end) || (isOfTalks && said !== dayOf(talks.day));
  return isWrong && known.some(({ slot }) => isOfVisit(slot.terms)) ? facts.slice(0, 1) : [];
}

/** Which day a question speaks of: `day three`, `the third day`; null where it counts none. */
function dayIn({ question: { tokens, numbers } }: Assertion, pack: Pack): number | null {
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token) => is(token, 'day'));
  if (at < 0) return null;
  const beside = numbers.find(
    (one) =>
      (one.kind === null && one.at === at + 1) ||
      (one.kind === 'ordinal' && one.at < at && at - one.at <= 2),
  );
  if (beside) return beside.value;
  if (is(tokens[at + 1], 'single') || is(tokens[at - 1], 'first')) return 1;
  return null;
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
