import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { isAhead } from '../premise/claims/ahead.ts';
import { givenAndAsked } from '../premise/claims/message-parts.ts';
import type { Context } from '../thread/context.ts';
import { nextContext } from '../thread/next-context.ts';
import { resolveInThread } from '../thread/resolve-in-thread.ts';
import { withoutAside } from './message/without-aside.ts';
import { type Question, readQuestion } from './question.ts';
import type { Slot } from './slots.ts';
import { isExacting } from './wanted/wants.ts';

/** How surely a part of a message must be one of the editor's questions to stand for the whole. */
const SURE = 0.62;
/** A whole that is so surely one of them is left whole. */
const CLEAR = 0.8;
/** More parts are not tried: what is asked is mostly at the end. */
const PARTS = 8;

/**
 * A message resolved as a whole, or by the part of it that asks: `Humour me, I am new: how many are there?`
 * A part may stand for it where what is left out names nothing and asks for no attribute of its own.
 */
export function resolveCore(
  text: string,
  question: Question,
  whole: Resolved,
  context: Context | null,
  pack: Pack,
): Resolved {
  const behind = behindGiven(text, question.tokens, context, pack);
  if (behind && (surenessOf(behind) >= SURE || behind.fitting[0]?.missing.length === 0))
    return behind;
  const asked = besideAside(text, question, whole, context, pack);
  if (asked) return asked;
  if (surenessOf(whole) >= CLEAR) return whole;
  let best = whole;
  for (const part of partsOf(text)) {
    const asked = readQuestion(part, pack);
    if (!mayStandFor(asked, question, pack)) continue;
    const resolved = resolveInThread(asked, context, pack);
    if (leavesUnit(whole, resolved)) continue;
    const sureness = surenessOf(resolved);
    if (sureness >= SURE && sureness > surenessOf(best) + 0.05) best = resolved;
  }
  return best;
}

/**
 * What is asked beside a clause that only says more of something, where the whole is told by what lacks a word
 * of it, and the rest of it by what lacks none.
 */
function besideAside(
  text: string,
  question: Question,
  whole: Resolved,
  context: Context | null,
  pack: Pack,
): Resolved | null {
  const isLacking = ({ fitting: [best] }: Resolved): boolean =>
    best === undefined || best.missing.some(({ inner }) => !inner);
  if (!isLacking(whole)) return null;
  for (const part of withoutAside(text, pack.vocabulary)) {
    const asked = readQuestion(part, pack);
    if (!leavesMereAside(asked, question, pack)) continue;
    const resolved = resolveInThread(asked, context, pack);
    if (!isLacking(resolved) && surenessOf(resolved) >= CLEAR) return resolved;
  }
  return null;
}

/** Whether what the rest leaves out names and counts nothing, and the rest asks as the whole does. */
function leavesMereAside(rest: Question, whole: Question, pack: Pack): boolean {
  const isTelling = ({ outside, terms }: Slot): boolean =>
    outside === true ||
    terms.some((term) => term.startsWith('#')) ||
    terms.every((term) => term.startsWith('@') && !isCommon(term, pack));
  const asks = [...whole.asks].filter((ask) => ask !== 'which' && ask !== 'who');
  const left = whole.slots.filter((slot) => !slot.terms.some((term) => rest.terms.has(term)));
  return (
    (rest.asks.size > 0 || rest.polar) &&
    asks.every((ask) => rest.asks.has(ask)) &&
    whole.polar === rest.polar &&
    left.length > 0 &&
    !left.some(isTelling)
  );
}

/** `Exports of tea, $m`: the part without the unit is answered in words. */
const leavesUnit = ({ want, carried }: Resolved, part: Resolved): boolean =>
  isExacting(want) && !isExacting(part.want) && !carried && !part.carried;

/** What is asked behind `as X` or `given that X`, with X for its thread. */
function behindGiven(
  text: string,
  tokens: readonly Token[],
  context: Context | null,
  pack: Pack,
): Resolved | null {
  const parts = givenAndAsked(text, tokens, pack);
  if (!parts) return null;
  const given = resolveInThread(readQuestion(parts.given, pack), context, pack);
  if (!isReported(given, pack)) return null;
  const thread = nextContext(given, null, context, pack);
  return resolveInThread(readQuestion(parts.asked, pack), thread, pack);
}

/** Whether something that is so has all of it that tells: what is only expected may be taken for done. */
function isReported({ question, ranked: [best] }: Resolved, pack: Pack): boolean {
  if (!best || isAhead(best.candidate)) return false;
  if (!question.entities.every((id) => best.candidate.entities.has(id))) return false;
  const { weight } = candidatesOf(pack);
  return best.missing.every(({ terms }) => terms.every((term) => weight(term) < COMMON));
}

/** A word so light tells nothing. */
const COMMON = 0.1;

const surenessOf = ({ fitting }: Resolved): number => fitting[0]?.likeness ?? 0;

/** Sentences, clauses and what stands between commas; the last first, because questions close a message. */
function partsOf(text: string): readonly string[] {
  const pieces = (pattern: RegExp, among: readonly string[]): readonly string[] =>
    among.flatMap((one) => one.split(pattern)).filter((piece) => piece.trim().length >= 8);
  const sentences = pieces(/(?<=[?!।])\s+|(?<=\p{L}\p{L}[.…])\s+|\n+/u, [text]);
  const clauses = pieces(/[;:()!…]|\s[-–—]+\s|[—–]|\.{2,}/u, sentences);
  const commas = pieces(/,\s/u, clauses);
  const joined = clauses.flatMap((clause) => {
    const parts = clause.split(/,\s/u);
    return parts.length > 2 ? parts.slice(1).map((_, at) => parts.slice(at + 1).join(', ')) : [];
  });
  const all = [...new Set([...sentences, ...clauses, ...joined, ...commas])];
  const asking = all.filter((part) => part !== text);
  return asking.toReversed().slice(0, PARTS);
}

/** Whether what the part leaves out is mere talk. */
function mayStandFor(part: Question, whole: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const asks = [...whole.asks].filter((ask) => ask !== 'what');
  // Whether the sources agree is asked of what another part names.
  if (whole.signs.has('disagree') && !part.signs.has('disagree')) return false;
  // Nor is who says it: `the figure: is it attributed to anybody`.
  if (whole.signs.has('source') && !part.signs.has('source')) return false;
  if (!asks.every((ask) => part.asks.has(ask))) return false;
  if (whole.polar && !part.polar && !asksAlone(part, whole)) return false;
  const isTelling = ({ inner, outside, terms }: Slot): boolean =>
    !inner &&
    (outside === true ||
      terms.some((term) => term.startsWith('#') || lexicon.wants(term) !== undefined) ||
      terms.every((term) => term.startsWith('@') && !isCommon(term, pack)));
  const left = whole.slots.filter((slot) => !slot.terms.some((term) => part.terms.has(term)));
  return !left.some(isTelling) && knownOf(part.slots) * 2 >= knownOf(whole.slots);
}

/** Whether it is the one sentence that asks: what opens with a helping verb before it only tells. */
const asksAlone = (part: Question, whole: Question): boolean =>
  part.asks.size > 0 &&
  /\?\W*$/u.test(part.text) &&
  whole.text.split('?').length === 2 &&
  !whole.signs.has('confirm');

/** How many things it speaks of that are known. */
const knownOf = (slots: readonly Slot[]): number =>
  slots.filter(({ inner, unknown }) => !inner && !unknown).length;

const isCommon = (term: string, pack: Pack): boolean =>
  [...pack.meta.parties, pack.meta.summit.place].includes(term.slice(1));
