const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2025-12-05` as `5 Dec 2025`. */
export function writeDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${shortMonth(month)} ${year}`;
}

/** `2025-12-05` as `Friday 5 December 2025`. */
export function writeLongDay(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${WEEKDAYS[date.dayOfWeek - 1] ?? ''} ${date.day} ${longMonth(day.slice(5, 7))} ${date.year}`;
}

/** `2025-12-05` as `Fri 5 Dec 2025`. */
export function writeWeekday(day: string): string {
  const name = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
  return `${name.slice(0, 3)} ${writeDay(day)}`;
}

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** A loose date as people write it: `2018`, `March 2019`, `5 Dec 2025`, `2026–2027`, `4–5 Dec 2025`. */
export function writeDate(looseDate: string): string {
  const [from = looseDate, to] = looseDate.split('/');
  return to === undefined ? writeOne(from) : writeInterval(from, to);
}

/** A figure's period: a loose date, or a split year: `2024-25` as `2024–25`. */
export function writePeriod(period: string): string {
  return isSplitYear(period) ? period.replace('-', '–') : writeDate(period);
}

/** `2024-25` is a split year; `2024-11` is a month, as `periodSpan` of the content has it. */
const isSplitYear = (period: string): boolean =>
  /^\d{4}-\d{2}$/.test(period) && Number(period.slice(5)) > 12;

function writeOne(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${longMonth(month)} ${year}` : writeDay(date);
}

/** What both ends share is written once. */
function writeInterval(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  if (fromYear !== toYear || fromMonth === undefined || toMonth === undefined) {
    return from.includes('-') || to.includes('-')
      ? `${writeOne(from)} – ${writeOne(to)}`
      : `${from}–${to}`;
  }
  if (fromDay === undefined) return `${longMonth(fromMonth)}–${writeOne(to)}`;
  return fromMonth === toMonth
    ? `${Number(fromDay)}–${writeOne(to)}`
    : `${Number(fromDay)} ${shortMonth(fromMonth)} – ${writeOne(to)}`;
}

const longMonth = (month: string): string => MONTHS[Number(month) - 1] ?? month;
const shortMonth = (month: string): string => longMonth(month).slice(0, 3);
