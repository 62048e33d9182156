import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Slot } from '../reading/slots.ts';
import { PHRASES } from '../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { ledBy } from '../telling/statement.ts';
import { type Assertion, assertionsOf } from './claims/assertion.ts';
import { isInText, speaksOf, weightIn } from './claims/near.ts';
import { hasOther } from './names/other-names.ts';
import { isName } from './names/standing-names.ts';

/** How much must be said beside the one thing for it to be the same matter. */
const ENOUGH = 0.7;
/** A word so telling says what was done. */
const DEED = 0.3;

/**
 * What is told of just what a question takes for granted, all but one thing of it: `how did X praise Y`,
 * where another did, `what was said when they walked there`, where they went by car. Null where that much is
 * told of nothing. It is looked for where nothing else answers.
 */
export function allButOne(resolved: Resolved, message: string, pack: Pack): Reply | null {
  if (resolved.carried) return null;
  const assertions = assertionsOf(resolved, message, pack);
  const isParted = assertions.length > 1;
  const found = assertions
    .filter((one) => isTaken(one, isParted))
    .map((one) => toldOf(one, isParted, pack))
    .find((told) => told.length > 0);
  const [first] = found ?? [];
  if (!found || !first) return null;
  const { question } = resolved;
  const lead = ledBy(PHRASES[question.language].notSo, first, pack, question.language);
  const told = found.slice(0, SUPPORT);
  return { answer: answered(question, lead, told, pack), focus: told };
}

/** Whether it is said, or asked in such a way that it is taken to be so. */
function isTaken({ claimed, supposed, denied, question }: Assertion, isParted: boolean): boolean {
  if (denied.size > 0 || question.polar) return false;
  if (claimed) return isParted || question.asks.has('why') || question.signs.has('confirm');
  return supposed && TAKING.some((ask) => question.asks.has(ask)) && !question.asks.has('who');
}

const TAKING = ['when', 'where', 'how', 'which-month', 'which-year'] as const;

/** How much of it, where it is only asked for and not said in a clause of its own. */
const ENOUGH_ASKED = 0.9;

function toldOf(assertion: Assertion, isParted: boolean, pack: Pack): readonly Candidate[] {
  const outer = assertion.slots.filter(
    ({ slot, weight }) => !slot.inner && (weight > 0 || isValue(slot)),
  );
  const isClause = assertion.claimed;
  if (isParted && !isClause) return [];
  const all = assertion.ranked.flatMap(({ candidate, score }) => {
    if (candidate.source.from !== 'fact') return [];
    const has = ({ slot }: WeighedSlot): boolean =>
      slot.terms.some((term) => speaksOf(candidate, term));
    const said = outer.filter(has);
    const missing = outer.filter((one) => !has(one));
    const weight = weightIn(candidate, said);
    return [{ candidate, score, said, missing, weight }];
  });
  // What is told as it is said is no mistake.
  if (all.some(({ missing }) => missing.every(({ slot, weight }) => weight < LIGHT && !isValue(slot))))
    return [];
  const most = Math.max(0, ...all.map(({ weight }) => weight));
  return all
    .filter(({ candidate, said, missing, weight }) => {
      const deeds = said.filter(
        ({ slot, weight: own }) =>
          own >= DEED &&
          slot.terms.some((term) => !/^[@#]/.test(term) && (isClause || isInText(candidate, term))),
      );
      return (
        weight >= most &&
        weight >= (isClause ? ENOUGH : ENOUGH_ASKED) &&
        said.length > 1 &&
        deeds.length > 0 &&
        isOneThing(missing) &&
        missing.every(({ slot }) => mayBeWrong(slot, candidate, assertion, pack))
      );
    })
    .map((one) => ({ ...one, own: weightIn(one.candidate, one.said, isInText) }))
    .toSorted((a, b) => b.own - a.own || b.score - a.score)
    .map(({ candidate }) => candidate);
}

/** A word so light, such as whom everything is about, says nothing of its own. */
const LIGHT = 0.1;

const isValue = ({ terms }: Slot): boolean => terms.every((term) => term.startsWith('#'));

/** Whether what is lacking stands together, as one name or word does. */
const isOneThing = (missing: readonly WeighedSlot[]): boolean =>
  missing.length > 0 &&
  missing.length <= 2 &&
  missing.every(({ slot }, at) => slot.at - (missing[at - 1]?.slot.at ?? slot.at) <= 2);

/** A name is taken for another of its kind; of what is said in a clause of its own any word may be wrong. */
const mayBeWrong = (slot: Slot, candidate: Candidate, assertion: Assertion, pack: Pack): boolean =>
  isName(slot, assertion, pack)
    ? assertion.claimed || hasOther(candidate, slot, assertion, pack)
    : assertion.claimed;
