import { assertNever } from '../../errors.ts';
import type { DateFigure } from '../schema/fact.ts';
import { type Grain, type Span, spanOf } from '../span.ts';

/** Before and after every date that is written with four digits. */
const NEVER_BEFORE = '0000-01-01';
const NEVER_AFTER = '9999-12-31';

/**
 * Whether two dates cannot both be right. Two exact ones can where one merely says less, `2025-12`
 * beside `2025-12-05`; two intervals of days that overlap without being the same cannot.
 */
export function datesConflict(a: DateFigure, b: DateFigure): boolean {
  if (a.precision === 'exact' && b.precision === 'exact') {
    const [spanA, spanB] = [spanOf(a.date), spanOf(b.date)];
    return !isSame(spanA, spanB) && !isLooser(spanA, spanB) && !isLooser(spanB, spanA);
  }
  const [x, y] = [possibleDays(a), possibleDays(b)];
  return x.end < y.start || y.end < x.start;
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const COARSENESS: Readonly<Record<Grain, number>> = { day: 0, month: 1, year: 2 };

/** Whether `a` says the same as `b`, only less precisely. */
function isLooser(a: Span, b: Span): boolean {
  return COARSENESS[a.grain] > COARSENESS[b.grain] && a.start <= b.start && b.end <= a.end;
}

/** Days as YYYY-MM-DD, both ends included. */
function possibleDays({ date, precision }: DateFigure): { start: string; end: string } {
  const span = spanOf(date);
  switch (precision) {
    case 'exact':
      return span;
    case 'approximate':
      return widened(span);
    case 'at-least':
      return { start: span.start, end: NEVER_AFTER };
    case 'more-than':
      return { start: moved(span.end, { days: 1 }), end: NEVER_AFTER };
    case 'at-most':
      return { start: NEVER_BEFORE, end: span.end };
    case 'less-than':
      return { start: NEVER_BEFORE, end: moved(span.start, { days: -1 }) };
    default:
      return assertNever(precision);
  }
}

/** As with numbers, half a unit of the last part that is given, either way. */
const SLACK: Readonly<Record<Grain, Temporal.DurationLike>> = {
  year: { months: 6 },
  month: { days: 15 },
  day: { days: 0 },
};

function widened({ start, end, grain }: Span): { start: string; end: string } {
  const slack = Temporal.Duration.from(SLACK[grain]);
  return { start: moved(start, slack.negated()), end: moved(end, slack) };
}

/** Stays within years of four digits, so that texts still sort by date. */
function moved(day: string, by: Temporal.DurationLike): string {
  const result = Temporal.PlainDate.from(day).add(by);
  if (result.year < 0) return NEVER_BEFORE;
  return result.year > 9999 ? NEVER_AFTER : result.toString();
}
