import { periodSpan } from '../../../content/span.ts';
import { latestFirst } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { ownAmounts } from './own-number.ts';

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
export function grownOf(growth: Figure, { pack }: Reading): readonly Figure[] {
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

/** What was a year before is only known where a figure of then is told. */
export function sinceYearBefore({ references, has }: Reading): Plan | null {
  if (!has('year-before')) return null;
  const [first] = references.filter(({ chosen }) => chosen.dimension !== 'ratio');
  // Both figures are named: then it is known.
  return first && first.named.length < 2 ? { refuse: 'no-figure' } : null;
}

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
