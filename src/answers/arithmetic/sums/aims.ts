import type { Pack } from '../../../content/library.ts';
import { periodSpan } from '../../../content/span.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import { isOfYear, latestFirst, sameDimension } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';
import { withContrary } from './contrary.ts';
import { ownAmounts } from './own-number.ts';
import { asksLess } from './shares.ts';

/** Sums towards an aim: how far, how fast, how much of it is reached. Null where none is meant. */
export function towardsAim(reading: Reading): Plan | null {
  const aim = aimOf(reading);
  if (!aim) return null;
  // From an amount of the asker's own it is another sum.
  if (ownAmounts(reading).length > 0) return null;
  const others = reading.references.filter(
    ({ chosen }) => !chosen.isAim && sameDimension(chosen, aim),
  );
  const counterpart = counterpartsOf(aim, reading);
  const reached = others.find(({ chosen }) => isOneOf(chosen, counterpart));
  // `The shortfall against the target` is how far it is, and no deficit.
  const isFar = (at: number): boolean =>
    reading.said.some(({ signs, from, to }) => signs.has('distance') && from <= at && at < to);
  const apart = others.filter(({ chosen, at }) => !isOneOf(chosen, counterpart) && !isFar(at));
  if (reading.has('balanced')) return balanced(aim, apart, reading);
  const partOfAim = toPartOfAim(aim, apart, reading);
  if (partOfAim) return partOfAim;
  // Of something else than what is aimed at, the aim is a figure like any other.
  if (apart.length > 0) return null;
  const dated = counterpart.find((one) => isOfYear(one, reading.question));
  const base = reached?.chosen ?? dated ?? counterpart[0];
  if (!base) return null;
  const sum = sumTowards(aim, base, reading);
  if (!sum) return null;
  const other =
    reached?.stated || (!reached && dated)
      ? undefined
      : counterpart.find(({ period }) => period !== base.period && period !== null);
  const also = other ? sumTowards(aim, other, reading) : null;
  return { sum: also ? { ...sum, also } : sum };
}

/** The aim that is named, or the only one of the pack where it is asked how far it is to it. */
function aimOf({ references, has, pack, subjects, rises, question }: Reading): Figure | null {
  const named = references.find(({ chosen }) => chosen.isAim);
  if (named) return named.chosen;
  const aims = figuresOf(pack).numbers.filter(({ isAim }) => isAim);
  const [only] = aims;
  // `So much a year until 2030` is towards what is aimed at by then.
  const isUntil = has('a-year') && question.dates.some(({ year }) => String(year) === only?.period);
  const isTowards =
    has('distance') || has('progress') || (has('growth-needed') && rises) || isUntil;
  if (!only || aims.length > 1 || !isTowards || subjects.size > 0) return null;
  // `How far must exports rise to match imports` is towards no aim.
  const isApart = has('balanced') && references.length > 1;
  return isApart ? null : only;
}

/** Figures of what is aimed at: of the same measure, or of one whose word the aim's statement has. */
export function counterpartsOf(aim: Figure, { pack }: Pick<Reading, 'pack'>): readonly Figure[] {
  const figures = figuresOf(pack).numbers.filter((one) => !one.isAim && sameDimension(one, aim));
  const own = figures.filter(({ measure }) => measure === aim.measure);
  const spoken = figures.filter(
    ({ keys, subjects }) =>
      [...keys].some((key) => aim.candidate.own.has(key)) &&
      subjects.symmetricDifference(aim.subjects).size === 0,
  );
  return (own.length > 0 ? own : spoken).toSorted(latestFirst);
}

const isOneOf = (figure: Figure, all: readonly Figure[]): boolean =>
  all.some(({ measure }) => measure === figure.measure);

function sumTowards(target: Figure, total: Figure, reading: Reading): Sum | null {
  const { has, percent, rises, wantsMoney, question, pack } = reading;
  const { is } = wordsOf(pack.vocabulary);
  const inputs = { target, total };
  const yearly = has('a-year');
  const needed = has('growth-needed') || rises;
  if (yearly) {
    const years = reading.years ?? yearsBetween(total, target);
    if (years === null || years <= 0) return null;
    const isMore = question.tokens.some(
      (token, at) => is(token, 'more') && isHowMuch(question, at, pack),
    );
    const isEven =
      phraseRuns(question.tokens, pack.vocabulary.phrases['in-equal-steps']).length > 0;
    const inMoney = !percent && (reading.inMoney || isMore || isEven || (wantsMoney && !rises));
    return inMoney
      ? sumOf('amount-a-year', `(target - total) / ${years}`, inputs, total.unit, { count: years })
      : sumOf('rise-a-year', `(target / total) ^ (1 / ${years}) - 1`, inputs, 'percent', {
          count: years,
        });
  }
  const { asks } = question;
  const isOpen =
    !percent && !wantsMoney && !reading.inMoney && !asks.has('how-many') && !has('distance');
  // `What growth is needed in all`: growth is told in percent, unless a multiple is asked for.
  if (isOpen && !has('ratio') && rises && has('growth-needed')) {
    const rise = sumOf('rise', 'target / total - 1', inputs, 'percent');
    // `By how much must it rise` may ask for either: the amount, and beside it the percentage.
    return has('difference')
      ? { ...sumOf('distance', 'target - total', inputs, total.unit), beside: rise }
      : rise;
  }
  const isCompared = has('difference') || question.tokens.some((token) => is(token, 'than'));
  const isLess = has('remaining') || (isCompared && asksLess(reading));
  if (percent && !has('progress') && !needed && isLess) {
    return sumOf('short', '1 - total / target', inputs, 'percent');
  }
  if (percent && !has('progress') && (needed || has('difference')) && !has('share')) {
    return sumOf('rise', 'target / total - 1', inputs, 'percent');
  }
  if (percent && has('distance') && !has('progress') && !has('share')) {
    return sumOf('short', '1 - total / target', inputs, 'percent');
  }
  if (percent || has('progress')) return sumOf('reached', 'total / target', inputs, 'percent');
  if (has('ratio') && !reading.inMoney)
    return sumOf('multiple', 'target / total', inputs, 'times', { of: [target, total] });
  const left =
    reading.asksFar ||
    has('distance') ||
    has('difference') ||
    has('remaining') ||
    has('growth-needed');
  if (left || (rises && (asks.has('how-much') || asks.has('how-many')))) {
    return withContrary(sumOf('distance', 'target - total', inputs, total.unit), reading);
  }
  return null;
}

/** `How much more` asks for an amount. */
function isHowMuch({ tokens }: Reading['question'], at: number, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  return is(tokens[at - 1], 'quantity') && is(tokens[at - 2], 'asking-how');
}

/** From the end of the one span to that of the other. */
function yearsBetween(from: Figure, to: Figure): number | null {
  if (from.period === null || to.period === null) return null;
  const yearOf = (period: string): number => Number(periodSpan(period).end.slice(0, 4));
  return yearOf(to.period) - yearOf(from.period);
}

const HALF = 0.5;

/** `Grow to equal half of the target`: a part of what is aimed at is where something else is to get. */
function toPartOfAim(
  target: Figure,
  [one, ...more]: readonly Reference[],
  { factor, has, percent, rises }: Reading,
): Plan | null {
  if (!one || more.length > 0 || !factor || factor.value !== HALF) return null;
  if (!rises && !has('growth-needed')) return null;
  const part = one.chosen;
  const goal = `target * ${factor.value}`;
  if (percent) {
    return { sum: sumOf('balanced', `${goal} / part - 1`, { target, part }, 'percent') };
  }
  return has('ratio')
    ? { sum: sumOf('balanced', `${goal} / part`, { target, part }, 'times') }
    : { sum: sumOf('balanced', `${goal} - part`, { target, part }, target.unit) };
}

/** Two sides of one size: each is half of the aim. */
function balanced(
  target: Figure,
  others: readonly Reference[],
  { has, percent, rises }: Reading,
): Plan {
  const part = others[0]?.chosen;
  if (!part) return { sum: sumOf('balanced', 'target / 2', { target }, target.unit) };
  if (has('difference')) {
    return { sum: sumOf('balanced', 'target / 2 - part', { target, part }, target.unit) };
  }
  if (percent && rises) {
    return { sum: sumOf('balanced', 'target / 2 / part - 1', { target, part }, 'percent') };
  }
  return has('ratio')
    ? { sum: sumOf('balanced', 'target / 2 / part', { target, part }, 'times') }
    : { sum: sumOf('balanced', 'target / 2', { target }, target.unit) };
}
