import type { Pack } from '../../content/library.ts';
import type { Ranked, WeighedSlot } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { SAME_QUESTION } from '../finding/same-question.ts';
import { wordsOf } from '../language/words.ts';

const CERTAIN = 0.8;
/** A word that weighs so much is missed. */
const TELLING = 0.44;
/** So little is said where only the parties and the place of the summit are had. */
const NOTHING = 0.1;
/** In so few words each of them is asked. */
const SHORT = 8;
const FEW = 3;
/** A reason is asked of so few words as a whole. */
const BARE = 2;
/** In another language than the pack's, what has less than this of a question with a strange word is of something else. */
const ENOUGH = 0.6;
const ALIKE = 0.5;

/** Whether what fits has nothing of what the question is about. */
export const lacksMatter = (best: Ranked, resolved: Resolved, pack: Pack): boolean =>
  hasPartiesAlone(best, resolved, pack) ||
  lacksKind(best, resolved) ||
  lacksReason(best, resolved) ||
  lacksDeed(best, resolved, pack) ||
  lacksStrange(best, resolved) ||
  isInPassing(best, resolved);

/** `What is the capital of X`: of the question it has a country, which nearly everything has. */
function hasPartiesAlone(
  { missing, likeness }: Ranked,
  { slots, carried }: Resolved,
  { meta }: Pack,
): boolean {
  if (carried || likeness >= SAME_QUESTION) return false;
  const common = [...meta.parties, meta.summit.place];
  const isCommon = (term: string): boolean => common.some((id) => term === `@${id}`);
  const had = slots.filter(
    ({ slot }) => !slot.inner && !missing.includes(slot) && !slot.terms.some(isCommon),
  );
  return had.reduce((sum, { weight }) => sum + weight, 0) < NOTHING;
}

/** `Which is the most powerful fighter`: the last word of a short question says one of what is asked for. */
function lacksKind({ missing, likeness }: Ranked, { question, slots }: Resolved): boolean {
  const { asks, polar, tokens } = question;
  const isOne = asks.has('what') || asks.has('which');
  if (polar || !isOne || likeness >= CERTAIN || tokens.length > SHORT) return false;
  const outer = outerOf(slots);
  const last = outer.find(({ slot }) => slot.at === tokens.length - 1);
  const known = outer.filter(({ slot }) => !slot.unknown);
  return (
    last !== undefined &&
    known.length <= FEW &&
    last.weight >= TELLING &&
    missing.includes(last.slot)
  );
}

/** `Why did the war start`: the war alone has no reason. */
function lacksReason({ missing, likeness }: Ranked, { want, slots }: Resolved): boolean {
  const outer = outerOf(slots);
  if (want.kind !== 'reason' || likeness >= ALIKE || outer.length > BARE) return false;
  return outer.some(({ slot, weight }) => weight >= TELLING && missing.includes(slot));
}

/** `How much does X earn`: a figure of what nothing knows that X does. */
function lacksDeed({ missing, likeness }: Ranked, { question }: Resolved, pack: Pack): boolean {
  const { asks, tokens, entities, slots } = question;
  if (!asks.has('how-much') || likeness >= CERTAIN) return false;
  const { is } = wordsOf(pack.vocabulary);
  return missing.some(({ at, unknown, inner }) => {
    const doer = slots.find((slot) => slot.at === at - 1);
    const isNamed = doer?.terms.some((term) => entities.includes(term.slice(1))) === true;
    return unknown && !inner && isNamed && is(tokens[at - 2], 'auxiliary', 'modal');
  });
}

/** A name is not told by its capital in every script: a strange word may be what is asked about. */
const lacksStrange = ({ missing, likeness, coverage }: Ranked, { question }: Resolved): boolean =>
  question.language !== 'en' &&
  likeness < SAME_QUESTION &&
  coverage < ENOUGH &&
  missing.some(({ unknown, inner }) => unknown && !inner);

/** `When was the dinner`: what only is asked for by that word, where others say it, is the date of something else. */
function isInPassing(
  { coverage, likeness }: Ranked,
  { slots, ranked, carried, question }: Resolved,
): boolean {
  const [only, ...others] = outerOf(slots);
  const isMatter = only?.slot.terms.some((term) => !term.startsWith('@')) === true;
  if (carried || question.asks.has('what') || likeness >= SAME_QUESTION) return false;
  if (!isMatter || others.length > 0) return false;
  return coverage < PASSING && (ranked[0]?.coverage ?? 0) >= WHOLE;
}

const PASSING = 0.8;
const WHOLE = 0.95;

const outerOf = (slots: readonly WeighedSlot[]): readonly WeighedSlot[] =>
  slots.filter(({ slot }) => !slot.inner);
