import type { Pack } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { isOfPress } from '../../finding/of-press.ts';
import { type Ranked, rank } from '../../finding/rank.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { hasNumber } from '../../premise/values/number-values.ts';
import type { Question } from '../../reading/question.ts';
import type { Slot } from '../../reading/slots.ts';
import { SUPPORT } from '../../telling/reply.ts';
import type { Context } from '../../thread/context.ts';
import { asksForFigure } from '../asked/asks-for-figure.ts';
import { namedSource } from '../asked/named-sources.ts';
import { sidesOf } from '../sides/disagreement-named.ts';

/** How much of the question a fact must speak of for the question to be about it. */
const NAMED = 0.5;
/** How near to the first a fact must be to be told beside it. */
const BESIDE = 0.75;
/** How much of what is named must be known: of a quotation in other words nothing is said. */
const KNOWN = 0.3;
/** So much of what the nearest says a figure must have to be what is meant. */
const OF_FIGURE = 0.6;
/** A follow-up of no more words names nothing of its own. */
const SHORT = 4;

/** Words of asking itself, which no fact need have. */
const OF_ASKING: ReadonlySet<string> = new Set([
  'age',
  'outlet',
  'announce',
  'author',
  'headline',
  'sign',
  'deal',
  'edition',
]);

/** What it is asked of who says it: what the question itself names, or else what was answered last. */
export function provenanceSubject(
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): readonly Candidate[] {
  if (context && isOfThread(resolved, context)) {
    return sayingFirst(context.focus, resolved.question).slice(0, SUPPORT);
  }
  const { question } = resolved;
  const ranked = onSubject(resolved, pack);
  const [best] = ranked;
  const stated =
    ofStatedAmount(ranked, question) ??
    ofStatedDays(ranked, question) ??
    (asksForFigure(question, pack) ? nearFigure(ranked, question) : undefined);
  if (!best || (best.coverage < NAMED && !stated)) return [];
  const first = stated ?? ranked.find(isOfMatter) ?? best;
  return [...new Set([first.candidate, ...besideOf(first, ranked, pack)])].slice(0, SUPPORT);
}

/** `Who says it is packed`, behind two sides: the one that says so first. */
function sayingFirst(focus: readonly Candidate[], { slots }: Question): readonly Candidate[] {
  const saysAll = ({ terms }: Candidate): boolean =>
    slots.every(
      (slot) =>
        slot.inner ||
        slot.unknown ||
        isOfAsking(slot) ||
        slot.terms.some((term) => terms.has(term)),
    );
  return focus.every(saysAll)
    ? focus
    : focus.toSorted((a, b) => Number(saysAll(b)) - Number(saysAll(a)));
}

/** The figure that is asked of, where nothing speaks of much more: that the price stalled the talks is of no price. */
function nearFigure(ranked: readonly Ranked[], question: Question): Ranked | undefined {
  const figure = ofFigure(ranked, question);
  const most = ranked[0]?.coverage ?? 0;
  return figure && figure.coverage >= most * OF_FIGURE ? figure : undefined;
}

/** The facts that say it, or from which it is worked out. */
export function factsOf({ source }: Candidate): readonly Fact[] {
  if (source.from === 'fact') return [source.fact];
  return source.derived.inputs.flatMap((input) => (input.from === 'fact' ? [input.fact] : []));
}

const isOfAsking = ({ terms }: Slot): boolean => terms.some((term) => OF_ASKING.has(term));

/** Whether nothing is named but who says it, so that it is of what the thread has come to. */
function isOfThread({ question, carried }: Resolved, { focus }: Context): boolean {
  const outer = question.slots.filter((slot) => !slot.inner && !isOfAsking(slot));
  if (focus.length === 0 || (outer.length > 0 && !carried)) return false;
  const isShort = carried && question.tokens.length <= SHORT;
  return outer.every(({ unknown }) => unknown) || (isShort && !namesElse(outer, focus));
}

/** `Who says it is packed` behind something else: what is named was not told of. */
const namesElse = (outer: readonly Slot[], focus: readonly Candidate[]): boolean =>
  outer.every(
    ({ terms, unknown }) =>
      !unknown && !focus.some((told) => terms.some((term) => told.terms.has(term))),
  );

/** Whether it is of what a source tells, and not of the source itself. */
const isOfMatter = ({ candidate: { source } }: Ranked): boolean =>
  source.from === 'fact' && !isOfPress(source.fact);

/** The other sides where the first is disputed, else the facts that are as near. */
function besideOf(
  { candidate, score }: Ranked,
  ranked: readonly Ranked[],
  pack: Pack,
): readonly Candidate[] {
  const isFact = (one: Candidate): boolean => one.source.from === 'fact';
  const disputed = pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id);
  if (disputed) return sidesOf(disputed, pack).filter(isFact);
  return ranked
    .filter((one) => one.score >= score * BESIDE && isFact(one.candidate))
    .map((one) => one.candidate);
}

/** The fact of which an amount is stated: that says what is meant, whatever else is said. */
function ofStatedAmount(ranked: readonly Ranked[], { numbers }: Question): Ranked | undefined {
  const amounts = numbers.filter(
    ({ kind, value }) => kind !== 'ordinal' && (kind !== null || !Number.isInteger(value)),
  );
  if (amounts.length === 0) return undefined;
  return ranked.find(
    ({ candidate }) =>
      candidate.source.from === 'fact' && amounts.every((stated) => hasNumber(candidate, stated)),
  );
}

/** `Who gives a figure for it`: the fact that has one, by the figure's own word. */
const ofFigure = (ranked: readonly Ranked[], { terms }: Question): Ranked | undefined =>
  ranked.find(
    ({ candidate: { source, gives, keys } }) =>
      source.from === 'fact' && gives.has('amount') && !keys.isDisjointFrom(terms),
  );

/** The fact that has all of several days that are stated. */
function ofStatedDays(ranked: readonly Ranked[], { slots }: Question): Ranked | undefined {
  const days = slots.flatMap(({ terms }) => terms.filter((term) => term.startsWith('#day')));
  if (days.length < 2) return undefined;
  return ranked.find(
    ({ candidate }) =>
      candidate.source.from === 'fact' && days.every((term) => candidate.terms.has(term)),
  );
}

/** What is left of the question without the words that ask who says it, and those that nothing knows. */
function onSubject({ ranked, slots, question }: Resolved, pack: Pack): readonly Ranked[] {
  const [best] = ranked;
  if (best && best.coverage >= NAMED) return ranked;
  const named = namedSource(question, pack)?.words;
  const spoken = slots.filter(({ slot }) => !named?.has(slot.at) && !isOfAsking(slot));
  const known = spoken.filter(({ slot }) => !slot.outside && !slot.unknown);
  const share = weightOfOuter(known) / Math.max(Number.EPSILON, weightOfOuter(spoken));
  return spoken.length > known.length && share < KNOWN ? [] : rank(known, candidatesOf(pack));
}

const weightOfOuter = (slots: Resolved['slots']): number =>
  slots.reduce((sum, { slot, weight }) => sum + (slot.inner ? 0 : weight), 0);
