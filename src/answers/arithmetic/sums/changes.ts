import { periodSpan } from '../../../content/span.ts';
import { wordsOf } from '../../language/words.ts';
import { writeMultiple } from '../operands/factor.ts';
import { latestFirst } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';
import { restsOn, withChanged } from './by-subtraction.ts';
import { grownOf } from './growth.ts';
import { supposed } from './supposed.ts';

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
