import type { Figure } from '../../content/schema/fact.ts';
import { periodSpan, type Span, spanOf } from '../../content/span.ts';
import { UNITS } from '../../content/units.ts';
import { remember } from '../language/remember.ts';
import { dayTerm, monthDayTerm, monthTerm, numberTerm, yearTerm } from '../reading/terms.ts';

/** Kinds of answer. A word of `tells` is given as its term. */
export type Given =
  | 'money'
  | 'count'
  | 'length'
  | 'percent'
  | 'times'
  | 'amount'
  | 'date'
  | (string & {});

/** A figure's value in the ways in which it may be stated. */
export function valueTerms(figure: Figure): readonly string[] {
  if ('date' in figure) {
    const span = spanOf(figure.date);
    const month = span.grain === 'year' ? [] : [monthTerm(Number(span.start.slice(5, 7)))];
    return [...yearsOf(span), ...month, ...daysOf(span)];
  }
  const [kind = 'amount'] = givenByUnit(figure.unit);
  const scale = kind === 'money' ? UNITS[figure.unit].scale : 1;
  return [
    numberTerm(kind, figure.value * scale),
    numberTerm('bare', figure.value),
    ...(figure.unit === 'count' ? [numberTerm('ordinal', figure.value)] : []),
    ...(figure.period === undefined ? [] : lastYearOf(figure.period)),
  ];
}

/** Many figures are of one period. */
const lastYearOf = remember((period) => yearsOf(periodSpan(period)).slice(-1), 1_000);

/** The days of a date that is known to the day. */
function daysOf({ start, end, grain }: Span): readonly string[] {
  if (grain !== 'day') return [];
  const first = Temporal.PlainDate.from(start);
  const length = Math.min(first.until(end, { largestUnit: 'days' }).days, 6);
  return Array.from({ length: length + 1 }, (_, at) => {
    const { month, day } = first.add({ days: at });
    return [dayTerm(month, day), monthDayTerm(day)];
  }).flat();
}

function yearsOf({ start, end }: { start: string; end: string }): readonly string[] {
  const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.min(to - from, 5) + 1 }, (_, at) => yearTerm(from + at));
}

/** What kinds of answer a figure gives. */
export const givenBy = (figure: Figure): readonly Given[] =>
  'date' in figure
    ? ['date']
    : [...givenByUnit(figure.unit), ...(figure.period === undefined ? [] : ['date'])];

/** What kinds of answer a value of a unit gives. */
export function givenByUnit(unit: keyof typeof UNITS): readonly Given[] {
  switch (UNITS[unit].dimension) {
    case 'usd':
    case 'eur':
      return ['money', 'amount'];
    case 'ratio':
      return unit === 'percent' ? ['percent', 'amount'] : ['times', 'amount'];
    case 'count':
      return ['count', 'amount'];
    // `How long` asks for a time or for a distance.
    case 'metres':
    case 'years':
    case 'days':
      return ['length', 'amount'];
    default:
      return ['amount'];
  }
}
