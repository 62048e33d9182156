import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, speaksOf } from '../claims/near.ts';
import { wholeOf } from '../claims/whole-of.ts';

/** So much of what is said must be told for it to be of the same matter. */
const SAME = 0.7;
/** What speaks of nearly as much as the first is of the same. */
const ALIKE = 0.05;
/** A word so heavy says what is claimed. */
const HEAVY = 0.3;

/** A word that nothing knows, or a heavy one. */
const isSaid = ({ slot, weight }: WeighedSlot): boolean =>
  slot.unknown || (weight >= HEAVY && !slot.terms.some((term) => /^[#@]/.test(term)));

/** `New wheels`: a word that nothing knows right behind one that is known. */
const isNamedPart = ({ slot }: WeighedSlot, outer: readonly WeighedSlot[]): boolean =>
  slot.unknown && outer.some((other) => !other.slot.unknown && other.slot.at === slot.at - 1);

/**
 * All that there is of something, where a part is said of it that nothing tells: `the upgrade brings new wheels, right`.
 * Who asks why may ask it of any part that is told, so that there only a part that no list has is wrong.
 */
export function insteadOfPart(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, ranked, claimed, denied } = assertion;
  if (!claimed || denied.size > 0 || question.numbers.length + question.dates.length > 0) return [];
  // What somebody does is no part of what he does besides.
  if (assertion.things.some((id) => pack.entities.get(id)?.kind === 'person')) return [];
  const isReason = question.asks.has('why');
  if (!isReason && (question.asks.size > 0 || !question.signs.has('confirm'))) return [];
  const near = ranked.filter(
    ({ candidate }) => candidate.source.from === 'fact' && isAbout(candidate, assertion, pack),
  );
  const [best] = near;
  if (!best || best.coverage < SAME) return [];
  // What is said of it, and not only its name.
  const outer = slots.filter(({ slot }) => !slot.inner);
  const told = outer.filter(({ slot }) =>
    slot.terms.some((term) => speaksOf(best.candidate, term)),
  );
  if (told.length < 2) return [];
  const isPart = (one: WeighedSlot): boolean =>
    isReason ? one === outer.at(-1) && isNamedPart(one, outer) : isSaid(one);
  const alike = near.filter(({ coverage }) => coverage >= best.coverage - ALIKE);
  const isTold = ({ slot }: WeighedSlot): boolean =>
    alike.some(({ candidate }) => slot.terms.some((term) => speaksOf(candidate, term)));
  if (!outer.some((one) => isPart(one) && !isTold(one))) return [];
  const lists = alike.map(({ candidate }) => candidate).filter(({ gives }) => gives.has('list of'));
  const whole = alike
    .map(({ candidate }) => wholeOf(candidate, lists))
    .find((one) => one !== undefined);
  return whole ? [whole] : [];
}
