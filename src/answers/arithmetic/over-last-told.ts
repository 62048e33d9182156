import type { Pack } from '../../content/library.ts';
import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { areValues } from '../reading/terms.ts';
import type { Reply } from '../telling/reply.ts';
import type { Context } from '../thread/context.ts';
import { isPrice, latestFirst, sameDimension } from './operands/figure-traits.ts';
import { type Figure, figuresOf } from './operands/figures.ts';
import type { Reference } from './operands/operands.ts';
import { type Reading, readSum } from './operands/reading.ts';
import { betweenFigures } from './sums/pairs.ts';
import { refusal, refuseSum } from './writing/refuse-sum.ts';
import { tellSum } from './writing/tell-sum.ts';

/** A follow-up of more words says itself what it is of. */
const SHORT = 9;

/** `And the ratio?`, `as a %?`, `add them up`: an operation alone is over the two figures that were just used. */
export function overLastTold(
  /** As it was put, without what its thread adds. */
  question: Question,
  resolved: Resolved,
  context: Context | null,
  pack: Pack,
): Reply | null {
  if (!context?.used) return null;
  const towards = asksWhatIsLacking(question, context, pack);
  const against = priceAgainst(question, context, pack);
  const pairs = against
    ? [against]
    : lastTwo(context.used, pack).map((two) => ofTheirWhole(two, context, question, pack));
  const [pair, beside] = pairs;
  const isGap = pair !== undefined && asksGap(question, pair, context, pack);
  if (!towards && !against && !isGap && !isOperationAlone(question, pack)) return null;
  if (!pair)
    return isUnfit(question, context.used, pack) ? refusal('no-figure', resolved, pack) : null;
  const isTotal = question.terms.has('total');
  if (isTotal && !pair.every((one) => isPrice(one, pack))) return null;
  const plain = readSum(resolved, pack);
  // `In per cent?` behind a difference asks for that difference, and for no share of the one in the other.
  const isRelative = context.subtracted === true && plain.percent && !question.signs.has('ratio');
  const has = (sign: Sign): boolean => {
    if (sign === 'sum' && isTotal) return true;
    if (against) return sign === 'ratio';
    if (sign === 'difference' && (towards || isGap || isRelative)) return true;
    return !(sign === 'share' && isRelative) && plain.has(sign);
  };
  const readingOf = (two: Pair): Reading => ({ ...plain, has, references: two.map(referenceTo) });
  const plan = betweenFigures(readingOf(pair));
  if (!plan) return null;
  if ('refuse' in plan) return refuseSum(plan.refuse, readingOf(pair), resolved, pack);
  const other = beside ? betweenFigures(readingOf(beside)) : null;
  const from = beside?.find((one) => !pair.includes(one));
  const isAlike = from && other && 'sum' in other && other.sum.kind === plan.sum.kind;
  const sum = isAlike ? { ...plan.sum, also: { ...other.sum, from } } : plan.sum;
  return tellSum(sum, resolved, pack);
}

type Pair = readonly [Figure, Figure];

/** `And the rest? What % is that?`: of two parts the last one is a share of what both come to. */
function ofTheirWhole(
  two: Pair,
  { used = [] }: Context,
  { asks, signs }: Question,
  pack: Pack,
): Pair {
  if (!asks.has('percent') && !signs.has('share')) return two;
  const [one, other] = two;
  const last = figuresWith(used[0] ?? [], pack).find((figure) => two.includes(figure));
  const whole = figuresOf(pack).numbers.find(
    (figure) =>
      figure.dimension === 'count' &&
      figure.value === one.value + other.value &&
      one.subjects.size > 0 &&
      [one, other].every(
        ({ subjects, dimension }) =>
          dimension === 'count' && subjects.symmetricDifference(figure.subjects).size === 0,
      ),
  );
  return last && whole ? [last, whole] : two;
}

/** `Compared to the S-400?` behind what another system costs: the prices of the two. */
function priceAgainst(
  { tokens, entities, polar }: Question,
  { used = [], want }: Context,
  pack: Pack,
): Pair | null {
  const { contrast } = pack.vocabulary.sources;
  const isMoney = want.kind === 'amount' && (want.of === null || want.of === 'money');
  if (!isMoney || !contrast || polar || tokens.length > SHORT) return null;
  if (phraseRuns(tokens, contrast).length === 0) return null;
  const [named, ...others] = entities;
  if (named === undefined || others.length > 0) return null;
  const [told] = figuresWith(used[0] ?? [], pack).filter((one) => isPrice(one, pack));
  const other = figuresOf(pack).numbers.find(
    (one) => one.subjects.has(named) && isPrice(one, pack) && one.candidate.source.from === 'fact',
  );
  return told && other && told !== other && sameDimension(told, other) ? [told, other] : null;
}

/** `So what's the gap?` behind two prices, or what sources were compared on; else the deficit is meant. */
function asksGap(
  { tokens, slots, polar }: Question,
  [one, other]: Pair,
  { source }: Context,
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const outer = slots.filter(({ inner }) => !inner);
  const isApart =
    (one.measure === other.measure && source === null) ||
    (isPrice(one, pack) && isPrice(other, pack));
  return (
    isApart &&
    !polar &&
    tokens.length <= SHORT &&
    tokens.some((token) => is(token, 'gap')) &&
    // `The gap` is one name of the deficit.
    outer.every(({ at }) => [tokens[at], tokens[at + 1]].some((token) => is(token, 'gap')))
  );
}

const OPERATIONS: readonly Sign[] = ['difference', 'ratio', 'share', 'sum'];

/** What else a word may say beside an operation, without asking for anything more. */
const BESIDE: ReadonlySet<Sign> = new Set([
  ...OPERATIONS,
  'follows',
  'refers',
  'other-one',
  'distance',
]);

const ASKED: ReadonlySet<Ask> = new Set(['how-much', 'percent', 'what']);

function isOperationAlone(
  { asks, signs, slots, numbers, dates, entities, tokens, polar }: Question,
  pack: Pack,
): boolean {
  if (polar || tokens.length > SHORT || entities.length + dates.length > 0) return false;
  // `Of the two`
  if (numbers.some(({ kind, value }) => kind !== null || value !== 2)) return false;
  if ([...signs].some((sign) => !BESIDE.has(sign)) || [...asks].some((ask) => !ASKED.has(ask)))
    return false;
  // `Of the target?` names what it is of; `what fraction` only what is asked.
  const { numberKeys } = figuresOf(pack);
  const { is } = wordsOf(pack.vocabulary);
  const names = ({ inner, terms, at }: Question['slots'][number]): boolean =>
    inner && !is(tokens[at], 'share') && terms.some((term) => numberKeys.has(term));
  if (slots.some(names)) return false;
  const outer = slots.filter(({ inner }) => !inner);
  const isTotal = outer.length === 1 && outer.every(({ terms }) => terms.includes('total'));
  const isOperation = OPERATIONS.some((sign) => signs.has(sign)) || asks.has('percent');
  return isTotal || (isOperation && outer.every(({ terms }) => areValues(terms) || isSize(terms)));
}

/** `The smaller as a share of the larger` says which is which, as a share has them anyway. */
const isSize = (terms: readonly string[]): boolean =>
  terms.includes('light') || terms.includes('heavy');

/** `How much is missing?` behind an aim and what there is of it. */
function asksWhatIsLacking(
  { tokens, asks, signs, polar, slots }: Question,
  { used = [] }: Context,
  pack: Pack,
): boolean {
  const [pair] = lastTwo(used, pack);
  return (
    pair?.some(({ isAim }) => isAim) === true &&
    !polar &&
    tokens.length <= SHORT &&
    asks.has('how-much') &&
    (signs.has('distance') || signs.has('remaining')) &&
    slots.every(({ inner }) => inner)
  );
}

/** `And the ratio?`, `add them up` behind what has no two figures that go together. */
const isUnfit = (
  { signs, slots }: Question,
  used: NonNullable<Context['used']>,
  pack: Pack,
): boolean => {
  const [last = []] = used.map((ids) => figuresWith(ids, pack));
  return (
    (signs.has('sum') || signs.has('ratio')) &&
    slots.every(({ inner }) => inner) &&
    (last.length <= 1 || last.length > 2)
  );
};

/**
 * The figures of the last sum; or the last figure, and of the answer before it the one that goes with it. Where
 * sources differ on one of them, the same with the other side behind it.
 */
function lastTwo(used: NonNullable<Context['used']>, pack: Pack): readonly Pair[] {
  const [last = [], ...before] = used.map((ids) => figuresWith(ids, pack).toSorted(latestFirst));
  const [one, other, third] = last;
  if (!one || third) return [];
  const isOfOne = other === undefined || other.measure === one.measure;
  if (other && !isOfOne) return sameDimension(one, other) ? [[one, other]] : [];
  const [earlier] = before.filter((figures) => figures.length > 0);
  const pairs = (earlier ?? []).flatMap((goes) =>
    last.flatMap((held): readonly Pair[] =>
      goes === held || last.includes(goes) || !sameDimension(goes, held) ? [] : [[goes, held]],
    ),
  );
  const ofOneSpan = ([a, b]: Pair): boolean => a.period === b.period && a.period !== null;
  const [first, ...others] = pairs.toSorted((a, b) => Number(ofOneSpan(b)) - Number(ofOneSpan(a)));
  if (!first) return other ? [[one, other]] : [];
  // Over one span nothing of another span is told beside it.
  return ofOneSpan(first) ? [first] : [first, ...others];
}

const figuresWith = (ids: readonly string[], pack: Pack): readonly Figure[] => {
  const { numbers } = figuresOf(pack);
  return ids.flatMap((id) => numbers.find(({ candidate }) => candidate.id === id) ?? []);
};

const referenceTo = (figure: Figure): Reference => ({
  figures: [figure],
  chosen: figure,
  at: -1,
  named: [figure],
  stated: true,
  by: 'thread',
});
