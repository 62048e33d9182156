import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import { lacksTelling } from '../finding/fit.ts';
import { nearestWordings } from '../finding/nearest-wording.ts';
import type { Ranked } from '../finding/rank.ts';
import { type Resolved, resolveAlone } from '../finding/resolve.ts';
import { perPack } from '../per-pack.ts';
import { namesPersonAlone } from '../reading/named/names-person.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import type { Reply } from '../telling/reply.ts';
import { asksForLess } from './asks-for-less.ts';
import { isComparable, isValue, namesOf } from './compared.ts';

/** How alike a question must be to a gap's wording, and how much more than to all that is told, 0 to 1. */
interface Least {
  readonly likeness: number;
  readonly ahead: number;
}

/** To be asking for the gap. */
const GAP: Least = { likeness: 0.42, ahead: 0.08 };
/** The same where the reading found an editor's own question and all of its words. */
const SETTLED_GAP: Least = { likeness: 0.55, ahead: 0.15 };
/** The same where nothing else that a question says, of sources, sums or premises, matters any more. */
const SURE_GAP: Least = { likeness: 0.68, ahead: 0.12 };
/** The same of a gap that nothing told comes near to. */
const LONE_GAP: Least = { likeness: 0.52, ahead: 0.2 };
/** So like an editor's wording in what it means is a question that is settled. */
const SETTLED = 0.8;
/** What speaks of so much of a question says all of it. */
const WHOLE = 0.95;
const MANY = 4;
/** So alike is a wording that has a name more, which the question only means. */
const NAMED_ONCE = 0.61;
/** So alike is a question to a gap's wording that it is that. */
const AS_WORDED = 0.8;
/** A word that weighs so much and asks for a figure names it. */
const NAMES_FIGURE = 0.2;

/** Whether a question is clearly nearer to a gap than to what is told, and if so which gap it asks for. */
export type GapAsked =
  | { readonly isNearer: false }
  | { readonly isNearer: true; readonly gap: Gap | null };

/** The gap that a resolved question asks for, whatever its reading came to; null where another's was near. */
export function gapAsked(resolved: Resolved, reply: Reply | null, pack: Pack): GapAsked {
  const { question } = resolved;
  if (asksWhoAlone(question, pack)) return { isNearer: false };
  const near = nearestWordings(question.tokens, pack);
  const { gap } = near;
  const least = isSettled(resolved, reply) ? SETTLED_GAP : GAP;
  if (!gap || gap.likeness < least.likeness) return { isNearer: false };
  if (gap.likeness - (near.told?.likeness ?? 0) < least.ahead) return { isNearer: false };
  const isGap =
    namesAlike(question, gap, pack) &&
    !asksForLess(question, gap, pack) &&
    !isConfirmed(resolved, reply) &&
    !asksOtherKind(resolved, reply, gap.gap, pack) &&
    !isAmountTold(question, gap.gap, pack) &&
    !isWorkedOutOfMore(resolved, reply, gap.wording, pack);
  return { isNearer: true, gap: isGap ? gap.gap : null };
}

/** `Who is X`: of whom nothing but the name is said, nothing that no source tells is asked. */
const asksWhoAlone = (question: Question, pack: Pack): boolean =>
  question.asks.has('who') && namesPersonAlone(question, pack);

/** The gap that a message asks for beyond doubt, whatever else it seems to ask. */
export function sureGap(question: Question, hasThread: boolean, pack: Pack): Gap | null {
  if (pack.gaps.length === 0 || !isComparable(question, hasThread)) return null;
  if (asksWhoAlone(question, pack)) return null;
  const near = nearestWordings(question.tokens, pack);
  const { gap } = near;
  if (!gap || gap.likeness < LONE_GAP.likeness) return null;
  const ahead = gap.likeness - (near.told?.likeness ?? 0);
  const isSure = [SURE_GAP, LONE_GAP].some(
    (least) => gap.likeness >= least.likeness && ahead >= least.ahead,
  );
  const isGap =
    isSure &&
    namesAlike(question, gap, pack) &&
    !isToldAll(question, pack) &&
    !asksForLess(question, gap, pack) &&
    !isAmountTold(question, gap.gap, pack);
  return isGap ? gap.gap : null;
}

/** `How much was signed for`: an amount that is told of all of it is no gap of a date, whatever words they share. */
function isAmountTold(question: Question, gap: Gap, pack: Pack): boolean {
  const isAmount = (asks: ReadonlySet<Ask>): boolean =>
    asks.has('how-much') || asks.has('how-many');
  if (!isAmount(question.asks) || isAmount(asksOf(gap, pack))) return false;
  const [best] = resolveAlone(question, pack).fitting;
  return best?.candidate.gives.has('amount') === true && best.missing.every(({ inner }) => inner);
}

/** `Did he hug him`: what tells of all that is asked to be confirmed answers it, whatever gap has the same words. */
function isToldAll(question: Question, pack: Pack): boolean {
  const [best] = resolveAlone(question, pack).fitting;
  return (
    question.polar &&
    best?.sameAsk === true &&
    best.likeness >= SETTLED &&
    best.missing.every(({ inner }) => inner)
  );
}

/** Whether the editor asks for a gap in just these words, its values too: what they take for granted is so then. */
export function isWordedGap(question: Question, pack: Pack): boolean {
  const { gap } = nearestWordings(question.tokens, pack);
  if (!gap || gap.likeness < AS_WORDED) return false;
  const { terms } = readQuestion(gap.wording, pack);
  return [...question.terms].every((term) => !isValue(term) || terms.has(term));
}

/** The price of one system is no gap about another, nor a figure of one year one about another year. */
function namesAlike(
  question: Question,
  { wording, likeness }: { readonly wording: string; readonly likeness: number },
  pack: Pack,
): boolean {
  const gap = readQuestion(wording, pack);
  const [asked, known] = [namesOf(question, pack), namesOf(gap, pack)];
  return (
    (asked.isSubsetOf(known) ||
      (likeness >= (question.polar ? AS_WORDED : NAMED_ONCE) &&
        asked.isSubsetOf(namesOfAny(wording, pack)))) &&
    (known.isSubsetOf(asked) || likeness >= NAMED_ONCE) &&
    spansAlike(question, gap, pack)
  );
}

/** What any wording of the gap names that has this one: `who signed the lease` is of the submarine too. */
function namesOfAny(wording: string, pack: Pack): ReadonlySet<string> {
  const known = allNames(pack);
  const before = known.get(wording);
  if (before) return before;
  const gap = pack.gaps.find(({ asked }) => asked.includes(wording));
  const names = new Set(
    gap?.asked.flatMap((text) => [...namesOf(readQuestion(text, pack), pack)]) ?? [],
  );
  known.set(wording, names);
  return names;
}

const allNames = perPack((): Map<string, ReadonlySet<string>> => new Map());

/** A gap that is of a year is asked for by naming one, and by none of which a figure is told. */
function spansAlike(question: Question, gap: Question, pack: Pack): boolean {
  const [asked, known] = [spansOf(question), spansOf(gap)];
  if (known.length === 0) return true;
  if (asked.length === 0) return question.language !== 'en' || saysEarlier(question);
  return !asked.some((span) => isTold(span, pack)) || known.some((span) => asked.includes(span));
}

/** `The year before`: a year that is meant without its number. */
const saysEarlier = ({ signs, meanings }: Question): boolean =>
  signs.has('year-before') || signs.has('origin') || meanings.has('before');

/** The years that a question names, as spans of figures are written: `2024`, `2024-25`. */
const spansOf = ({ dates }: Question): readonly string[] =>
  dates.flatMap(({ year, split }) => {
    if (year === null) return [];
    return split ? `${year - 1}-${String(year).slice(2)}` : String(year);
  });

/** Whether a figure of just that span is told. */
const isTold = (span: string, { facts }: Pack): boolean =>
  [...facts.values()].some(
    ({ figure }) => figure !== undefined && 'value' in figure && figure.period === span,
  );

/** Whether the reading found an editor's own question with all of its words, or what says all of a question. */
const isSettled = ({ fitting: [best], slots }: Resolved, reply: Reply | null): boolean =>
  reply?.answer.status === 'answered' &&
  best !== undefined &&
  ((best.likeness >= SETTLED && best.sameAsk && !lacksTelling(best, slots)) ||
    saysAll(best, slots));

/** Whether something speaks of all that a question of many words says. */
const saysAll = ({ coverage, missing }: Ranked, slots: Resolved['slots']): boolean =>
  coverage >= WHOLE &&
  missing.every(({ inner }) => inner) &&
  slots.filter(({ slot }) => !slot.inner).length >= MANY;

/** Whether something says all of what is asked to be confirmed: no gap is near then, but what it tells. */
const isConfirmed = ({ question, ranked }: Resolved, reply: Reply | null): boolean =>
  question.polar &&
  ranked.some(
    ({ candidate, missing }) =>
      reply?.focus[0] === candidate && missing.every(({ inner, unknown }) => inner || unknown),
  );

/** What the question words ask for that no other answers. */
const KINDS: readonly Ask[] = ['who', 'when', 'where', 'why', 'how-much', 'how-many', 'how-long'];

/** `Who held the talks` where something says all of it: no gap of their date is asked for, whatever words they share. */
function asksOtherKind(
  { question: { asks }, fitting: [best] }: Resolved,
  reply: Reply | null,
  gap: Gap,
  pack: Pack,
): boolean {
  // A share is asked for by its own word, and no date is one.
  if (asks.has('percent') && !asksOf(gap, pack).has('percent')) return true;
  if (reply?.answer.status !== 'answered' || !best || best.coverage < WHOLE) return false;
  const kinds = KINDS.filter((kind) => asks.has(kind));
  if (kinds.length === 0 || best.missing.some(({ inner }) => !inner)) return false;
  const known = asksOf(gap, pack);
  return known.size > 0 && !kinds.some((kind) => known.has(kind));
}

/** All that any wording of a gap asks for. */
function asksOf(gap: Gap, pack: Pack): ReadonlySet<Ask> {
  const known = allAsks(pack);
  const asks =
    known.get(gap.id) ?? new Set(gap.asked.flatMap((text) => [...readQuestion(text, pack).asks]));
  known.set(gap.id, asks);
  return asks;
}

const allAsks = perPack((): Map<string, ReadonlySet<Ask>> => new Map());

/** Whether a sum was worked out over something that is named and that the gap's wording does not speak of. */
function isWorkedOutOfMore(
  { slots }: Resolved,
  reply: Reply | null,
  wording: string,
  pack: Pack,
): boolean {
  if (reply?.answer.support[0]?.from !== 'sum' || reply.answer.status !== 'answered') return false;
  const known = new Set(readQuestion(wording, pack).slots.flatMap(({ terms }) => terms));
  return slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      weight >= NAMES_FIGURE &&
      !slot.terms.some((term) => isValue(term) || known.has(term)) &&
      reply.focus.some(({ keys }) => slot.terms.some((term) => keys.has(term))),
  );
}
