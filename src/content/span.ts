/** A run of calendar days, both ends included, as YYYY-MM-DD. Texts of this form sort by date. */
export interface Span {
  readonly start: string;
  readonly end: string;
  /** The last part that is given: what the date is precise to. */
  readonly grain: Grain;
}

export type Grain = 'year' | 'month' | 'day';

/** The days that a loose date (EDTF: `2018`, `2019-03`, `2025-12-05`, `2026/2027`) may mean. */
export function spanOf(date: string): Span {
  return must(readSpan(date), date);
}

/**
 * The days of a period: a loose date, or a split year such as `2024-25`. Where a split year begins
 * differs from country to country, so it reaches from the first day of the first to the last of the
 * second. `2011-12` reads as December 2011; for the split year one writes `2011/2012`.
 */
export function periodSpan(period: string): Span {
  return must(readPeriod(period), period);
}

/** Whether the text is a loose date that the calendar has, not running backwards. */
export const isSpan = (text: string): boolean => readSpan(text) !== null;
/** Whether the text is a loose date or a split year. */
export const isPeriod = (text: string): boolean => readPeriod(text) !== null;

function must(span: Span | null, text: string): Span {
  if (!span) throw new Error(`a date passed the schema but has no days: ${text}`);
  return span;
}

function readPeriod(text: string): Span | null {
  const split = /^(\d{4})-(\d{2})$/.exec(text);
  const first = Number(split?.[1]);
  const second = Number(split?.[2]);
  if (split && second > 12) {
    if ((first + 1) % 100 !== second) return null;
    return { start: `${split[1]}-01-01`, end: `${pad(first + 1, 4)}-12-31`, grain: 'year' };
  }
  return readSpan(text);
}

function readSpan(text: string): Span | null {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const first = readDate(from);
  if (to === undefined || !first) return first;
  const last = readDate(to);
  if (!last || last.start <= first.start || last.end < first.end) return null;
  return { start: first.start, end: last.end, grain: last.grain };
}

function readDate(text: string): Span | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31`, grain: 'year' };
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0) return null;
  if (day === undefined) {
    return {
      start: `${year}-${month}-01`,
      end: `${year}-${month}-${pad(days, 2)}`,
      grain: 'month',
    };
  }
  if (Number(day) < 1 || Number(day) > days) return null;
  return { start: text, end: text, grain: 'day' };
}

/** 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
