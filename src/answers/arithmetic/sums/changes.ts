import { periodSpan } from '../../../content/span.ts';
import { wordsOf } from '../../language/words.ts';
import { writeMultiple } from '../operands/factor.ts';
import { latestFirst } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';
import { shorterIn } from '../operands/shorter-time.ts';
import { restsOn, withChanged } from './by-subtraction.ts';
import { ownAmounts } from './own-number.ts';
import { supposed } from './supposed.ts';

/** What was before a growth that is told, and how fast that was a year. */
export function beforeGrowth(reading: Reading): Plan | null {
  const { references, has, question, pack, rises } = reading;
  if (references.some(({ chosen }) => chosen.isAim)) return null;
  // At a rate of the asker's own it is another growth.
  if (reading.own.some(({ kind }) => kind === 'percent')) return null;
  const growth = references.find(({ chosen }) => chosen.unit === 'times')?.chosen;
  const told = growth ?? figuresOf(pack).numbers.find(({ unit }) => unit === 'times');
  if (!told) return null;
  const isBefore = has('origin') || question.meanings.has('before');
  const named = references.find(
    ({ chosen }) => chosen.dimension === 'usd' || chosen.dimension === 'eur',
  );
  // `Trade five years ago` says no word of growth.
  const isGrown =
    has('origin') &&
    reading.years !== null &&
    named !== undefined &&
    grownOf(told, reading).some(({ measure }) => measure === named.chosen.measure);
  if (isBefore && (growth || rises || isGrown)) {
    const total = named?.stated
      ? named.chosen
      : sameTeller(told, named?.figures ?? grownOf(told, reading));
    return total
      ? { sum: sumOf('before', 'total / growth', { total, growth: told }, total.unit) }
      : null;
  }
  const yearly = has('a-year') || (has('each') && reading.percent);
  if (growth && yearly && reading.years !== null) {
    return {
      sum: sumOf('growth-a-year', `growth ^ (1 / ${reading.years}) - 1`, { growth }, 'percent', {
        count: reading.years,
      }),
    };
  }
  // `By how many percent did it grow over five years`: to five times as much is 400 per cent more.
  const isPlain =
    question.dates.length === 0 && question.numbers.every(({ kind }) => kind === 'length');
  const isWhole =
    growth !== undefined && rises && question.asks.has('percent') && !yearly && isPlain;
  return isWhole && references.every(({ chosen }) => chosen.unit !== 'percent')
    ? { sum: sumOf('increase', 'growth - 1', { growth }, 'percent') }
    : null;
}

/** Figures of what has grown: of the measure whose word the growth's statement has. */
function grownOf(growth: Figure, { pack }: Reading): readonly Figure[] {
  return figuresOf(pack)
    .numbers.filter(
      ({ keys, isAim, unit }) =>
        unit !== growth.unit && !isAim && [...keys].some((key) => growth.candidate.own.has(key)),
    )
    .toSorted(latestFirst);
}

/** Who tells of the growth means their own figure. */
function sameTeller(growth: Figure, figures: readonly Figure[]): Figure | undefined {
  const sourcesOf = ({ candidate: { source } }: Figure): readonly string[] =>
    source.from === 'fact' ? source.fact.sources : [];
  const told = figures.find((one) => sourcesOf(one).some((id) => sourcesOf(growth).includes(id)));
  return told ?? figures[0];
}

/** A figure doubled or halved, or grown at a rate of the asker's own. */
export function changed(reading: Reading): Plan | null {
  const { factor, references, question, own, has, pack } = reading;
  if (question.polar) return null;
  // `Must trade double to hit the target`: how much it must rise is another sum.
  if (factor && has('growth-needed') && references.some(({ chosen }) => chosen.isAim)) return null;
  const amounts = references.filter(({ chosen }) => chosen.dimension !== 'ratio');
  const money = amounts.filter(({ chosen }) => chosen.dimension !== 'count');
  const [first] = money.length > 0 && !question.asks.has('how-many') ? money : amounts;
  const { is: isRole } = wordsOf(pack.vocabulary);
  // `What did trade double from` supposes nothing.
  const isPast = question.tokens.some(
    (token) => isRole(token, 'past') && isRole(token, 'auxiliary'),
  );
  if (factor && isPast && !has('hypothetical')) return null;
  const then = supposed(reading);
  const isRefused = then !== null && 'refuse' in then;
  const whole = factor && !isRefused ? keptBeside(money, factor, reading) : null;
  if (whole) return whole;
  if (then) return then;
  // `If the tariff is halved`
  const [rated, more] = references;
  if (
    factor &&
    rated?.chosen.unit === 'percent' &&
    rated.by === 'word' &&
    !more &&
    has('hypothetical')
  )
    return { sum: multiplied(rated.chosen, factor.value) };
  // `Grow twofold` says no growth that is told; towards an aim it is another sum.
  const isOfFew =
    references.length <= 2 ||
    (amounts.length <= 2 && !references.some(({ chosen }) => chosen.isAim));
  if (factor && first && isOfFew) {
    const near = (money.includes(first) ? money : amounts).toSorted(
      (a, b) => Math.abs(a.at - factor.at) - Math.abs(b.at - factor.at),
    );
    const [{ chosen } = first, other] = near;
    const result = other?.figures.find(({ candidate }) => candidate.source.from === 'derivation');
    const whole = result ? withChanged(result, chosen, factor.value, pack) : null;
    return whole ?? { sum: multiplied(chosen, factor.value) };
  }
  const rate = own.find(({ kind }) => kind === 'percent');
  const isGrown = first ?? references.find(({ chosen }) => chosen.unit === 'times');
  if (rate && isGrown && has('a-year')) return grownAt(rate.value, reading);
  // `If exports rose by 50%`
  const stated = question.numbers.find(({ kind }) => kind === 'percent');
  const [grown, another] = money.filter(({ chosen }) => !chosen.isAim);
  const moves = reading.rises || reading.falls;
  if (stated && grown && !another && has('hypothetical') && moves && !has('a-year')) {
    const part = stated.value / 100;
    return { sum: multiplied(grown.chosen, reading.rises ? 1 + part : 1 - part) };
  }
  // `20% of exports`
  const { is } = wordsOf(pack.vocabulary);
  const behind = question.tokens.slice((rate?.at ?? 0) + 1, (rate?.at ?? 0) + OF_REACH);
  // In Hindi the whole stands before its part.
  const isOf = behind.some(
    (token) => is(token, 'of') || (question.language !== 'en' && is(token, 'percent')),
  );
  if (rate && first && isOf) return { sum: multiplied(first.chosen, rate.value / 100) };
  return null;
}

/** How far behind a rate its `of` may stand: `20 per cent of`. */
const OF_REACH = 4;

/** `Exports doubled and imports stayed: the deficit`: what is asked, where the other figures go into it too. */
function keptBeside(
  money: readonly Reference[],
  factor: NonNullable<Reading['factor']>,
  { pack }: Reading,
): Plan | null {
  if (money.length < 3) return null;
  for (const {
    figures,
    chosen: { measure },
  } of money) {
    const result = figures.find(({ candidate }) => candidate.source.from === 'derivation');
    const parts = money.filter(
      ({ chosen }) => chosen.measure !== measure && chosen.dimension === result?.dimension,
    );
    if (!result || !parts.every(({ chosen }) => restsOn(result, chosen))) continue;
    const [near] = parts.toSorted(
      (a, b) => Math.abs(a.at - factor.at) - Math.abs(b.at - factor.at),
    );
    const plan = near ? withChanged(result, near.chosen, factor.value, pack) : null;
    if (plan) return plan;
  }
  return null;
}

const multiplied = (figure: Figure, by: number): Sum =>
  sumOf('multiple', `figure * ${writeMultiple(by)}`, { figure }, figure.unit, {
    count: writeMultiple(by).replaceAll(' ', ''),
  });

/** Where a figure gets at a rate a year that the asker takes. */
function grownAt(rate: number, reading: Reading): Plan | null {
  const { references, pack, question } = reading;
  // When it gets somewhere at that rate is no amount.
  const { is } = wordsOf(pack.vocabulary);
  if (question.tokens.some((token) => is(token, 'asking-otherwise')))
    return { refuse: 'own-number-alone' };
  const aim = references.find(({ chosen }) => chosen.isAim)?.chosen;
  const growth = references.find(({ chosen }) => chosen.unit === 'times')?.chosen;
  const figure =
    references.find(({ chosen }) => !chosen.isAim && chosen.period !== null)?.chosen ??
    (growth && grownOf(growth, reading)[0]) ??
    figuresOf(pack)
      .numbers.filter(({ isAim, dimension }) => !isAim && dimension === aim?.dimension)
      .toSorted(latestFirst)[0];
  const until =
    question.dates.map(({ year }) => year).findLast((year) => year !== null) ??
    (aim?.period ? Number(aim.period) : null);
  if (!figure || figure.period === null) return { refuse: 'own-number-alone' };
  const from = Number(periodSpan(figure.period).end.slice(0, 4));
  const years = until === null ? (reading.years ?? 0) : until - from;
  if (years <= 0 || years > 50) return { refuse: 'own-number-alone' };
  return {
    sum: sumOf('grown', `figure * (1 + ${rate / 100}) ^ ${years}`, { figure }, figure.unit, {
      count: years,
    }),
  };
}

/** What was a year before is only known where a figure of then is told. */
export function sinceYearBefore({ references, has }: Reading): Plan | null {
  if (!has('year-before')) return null;
  const [first] = references.filter(({ chosen }) => chosen.dimension !== 'ratio');
  // Both figures are named: then it is known.
  return first && first.named.length < 2 ? { refuse: 'no-figure' } : null;
}

/** The average month of a figure that is for one year. */
export function byMonth({ references, has, question, pack }: Reading): Plan | null {
  const each = has('a-month') ? 'month' : shorterIn(question.tokens, pack.vocabulary);
  if (each === null) return null;
  const [first, second] = references.filter(({ chosen }) => chosen.dimension !== 'ratio');
  if (!first || second) return null;
  const { chosen: figure } = first;
  const isYear =
    figure.period !== null && !figure.isAim && /^\d{4}(?:-\d{2})?$/.test(figure.period);
  if (!isYear) return { refuse: 'no-figure' };
  // What a week or a day has of a yearly figure is small.
  const more = each === 'month' ? {} : { decimals: 3 };
  return { sum: sumOf(`a-${each}`, `figure / ${IN_YEAR[each]}`, { figure }, figure.unit, more) };
}

/** How many of them a year has. */
const IN_YEAR = { month: 12, week: 52, day: 365 } as const;
/** How much one figure of a measure is above an earlier one: only where their spans follow each other. */
export function grownBetween(reading: Reading): Plan | null {
  const { references, percent, rises, has } = reading;
  if (!rises || !(percent || has('year-before'))) return null;
  // To an amount of the asker's own it is another sum.
  if (ownAmounts(reading).length > 0) return null;
  const quantities = references.filter(
    ({ chosen }) => chosen.dimension !== 'ratio' && !chosen.isAim,
  );
  const [only] = quantities;
  if (!only || quantities.length !== 1) return null;
  const dated = only.figures.filter(
    ({ period, candidate }) => period !== null && candidate.source.from === 'fact',
  );
  const [to, from] = dated;
  if (!to || !from) return isOfGrowth(only.chosen, reading) ? null : { refuse: 'no-figure' };
  const [a, b] = [periodSpan(from.period ?? ''), periodSpan(to.period ?? '')];
  if (a.end >= b.start) return only.named.length >= 2 ? { refuse: 'overlapping' } : null;
  return { sum: sumOf('increase', 'to / from - 1', { to, from }, 'percent', { of: [to, from] }) };
}

/** Whether a growth of it is told, which is the answer then. */
const isOfGrowth = (figure: Figure, { pack }: Reading): boolean =>
  figuresOf(pack).numbers.some(
    ({ unit, candidate }) =>
      unit === 'times' && [...figure.keys].some((key) => candidate.own.has(key)),
  );
