import { type Grain, type Span, spanOf } from '../../../content/span.ts';
import type { Dated } from '../operands/figures.ts';

/** Nothing lies between two dates of which one may be within the other. */
export function overlap(one: Dated, other: Dated): boolean {
  const [a, b] = [spanOf(one.figure.date), spanOf(other.figure.date)];
  return a.start <= b.end && b.start <= a.end;
}

/** The time between two dates, as precise as the looser of the two allows. */
export interface Elapsed {
  readonly grain: Grain;
  /** Years, months or days, by grain. */
  readonly count: number;
}

/** Counts from first day to first day, by calendar years where only a year is known. */
export function elapsedBetween(from: Span, to: Span): Elapsed {
  const grain = [from, to].some((one) => one.grain === 'year')
    ? 'year'
    : [from, to].some((one) => one.grain === 'month')
      ? 'month'
      : 'day';
  const [a, b] = [Temporal.PlainDate.from(from.start), Temporal.PlainDate.from(to.start)];
  switch (grain) {
    case 'year':
      return { grain, count: b.year - a.year };
    case 'month':
      return { grain, count: (b.year - a.year) * 12 + b.month - a.month };
    case 'day':
      return { grain, count: a.until(b, { largestUnit: 'days' }).days };
  }
}
