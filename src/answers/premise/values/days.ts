import type { Derived } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import { periodSpan, spanOf } from '../../../content/span.ts';
import { assertNever } from '../../../errors.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { StatedDate } from '../../language/values.ts';

interface Days {
  readonly start: string;
  readonly end: string;
}

/** Whether the date lies before all days of the candidate. */
export const isBefore = ({ year }: StatedDate, candidate: Candidate): boolean =>
  year !== null && daysOf(candidate).every(({ start }) => year < Number(start.slice(0, 4)));

/** Whether the candidate is of a date, as far as the date is stated. */
export const isOnDate = (candidate: Candidate, stated: StatedDate): boolean =>
  daysOf(candidate).some((days) => isWithin(stated, days));

/** Whether days are on a date, or before or after it where that is what is said. */
function isWithin(stated: StatedDate, days: Days): boolean {
  if (stated.bound === undefined) return overlaps(stated, days);
  const { first, last } = spanStated(stated, days);
  switch (stated.bound) {
    case 'before':
      return days.end < first;
    case 'after':
      return days.start > last;
    case 'by':
      return days.end <= last;
    case 'from':
      return days.start >= first;
    default:
      return assertNever(stated.bound);
  }
}

/** The first and the last day of a date that is stated in part; a year that is not said is that of the days. */
function spanStated({ year, month, day }: StatedDate, { start }: Days) {
  const inYear = year ?? Number(start.slice(0, 4));
  return {
    first: `${inYear}-${two(month ?? 1)}-${two(day ?? 1)}`,
    last: `${inYear}-${two(month ?? 12)}-${two(day ?? 31)}`,
  };
}

/** Read once: every date that is stated is held against all of them. */
const daysKnown = new WeakMap<Fact | Derived, readonly Days[]>();

export function daysOf({ source }: Candidate): readonly Days[] {
  const told = source.from === 'fact' ? source.fact : source.derived;
  const known = daysKnown.get(told);
  if (known) return known;
  const days = readDays(source);
  daysKnown.set(told, days);
  return days;
}

function readDays(source: Candidate['source']): readonly Days[] {
  if (source.from === 'derivation') {
    const { period } = source.derived.derivation;
    return period === undefined ? [] : [periodSpan(period)];
  }
  const { figure, text } = source.fact;
  if (!figure) return yearsIn(text);
  if ('date' in figure) return [spanOf(figure.date)];
  return figure.period === undefined ? [] : [periodSpan(figure.period)];
}

/** Years that a statement without a figure speaks of. */
const yearsIn = (text: string): readonly Days[] =>
  [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => ({
    start: `${year}-01-01`,
    end: `${year}-12-31`,
  }));

/** Whether a date that is stated in part may be of these days. */
function overlaps({ year, month, day }: StatedDate, { start, end }: Days): boolean {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (year !== null && (year < first || year > last)) return false;
  if (month === null) {
    if (day === null) return true;
    return day >= Number(start.slice(8)) && day <= Number(end.slice(8));
  }
  const from = `${year ?? first}-${two(month)}-${two(day ?? 1)}`;
  const to = `${year ?? last}-${two(month)}-${two(day ?? 31)}`;
  return from <= end && to >= start;
}

const two = (number: number): string => String(number).padStart(2, '0');
