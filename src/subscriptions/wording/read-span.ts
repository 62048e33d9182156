import { readDates } from './read-dates.ts';
import { weekdayNumber } from './read-days.ts';

/** Days in a row: the first of them, and the first one behind them. */
export interface Span {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
]);
const COUNT = `\\d{1,3}|${[...NUMBERS.keys()].join('|')}`;
const LENGTH = new RegExp(
  `^(?:(?:the )?(?:next |coming ))?(?<count>${COUNT}) (?<unit>day|week|fortnight|month|year)s?$`,
);

/** How many days from today on: `five days`, `a week`, `the next two weeks`. Null where it is no length. */
export function readLength(words: string, today: Temporal.PlainDate): Span | null {
  const { count = '', unit = '' } = LENGTH.exec(words)?.groups ?? {};
  if (unit === '') return null;
  const number = NUMBERS.get(count) ?? Number(count);
  const length = unit === 'fortnight' ? { weeks: 2 * number } : { [`${unit}s`]: number };
  return { from: today, until: today.add(length) };
}

/**
 * Days by their name: `tomorrow`, `next week`, `the weekend`, `Monday`, `24 Dec`, `2025-12-24`. A day of
 * the week is the next such day; what of a span is over is left out. Null where it is none, or several
 * that are not in a row.
 */
export function readNamedSpan(words: string, today: Temporal.PlainDate): Span | null {
  const named = words.replace(/^(?:the|this|coming) (?!week$|month$)/, '');
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const weeksOn = (weeks: number) => monday.add({ weeks });
  const monthsOn = (months: number) => today.with({ day: 1 }).add({ months });
  switch (named) {
    case 'today':
      return oneDay(today);
    case 'tomorrow':
      return oneDay(today.add({ days: 1 }));
    case 'this week':
    case 'rest of the week':
      return { from: today, until: weeksOn(1) };
    case 'next week':
      return { from: weeksOn(1), until: weeksOn(2) };
    case 'weekend':
      return { from: later(today, monday.add({ days: 5 })), until: weeksOn(1) };
    case 'this month':
      return { from: today, until: monthsOn(1) };
    case 'next month':
      return { from: monthsOn(1), until: monthsOn(2) };
  }
  const weekday = weekdayNumber(named.replace(/^next /, ''));
  if (weekday !== null)
    return oneDay(today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 }));
  return datesInRow(named, today);
}

const oneDay = (day: Temporal.PlainDate): Span => ({ from: day, until: day.add({ days: 1 }) });

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b;

/** `Monday 5 Jan` says its day of the week besides. */
function datesInRow(words: string, today: Temporal.PlainDate): Span | null {
  const [first = '', ...rest] = words.split(' ');
  const isBesides = rest.length > 0 && weekdayNumber(first.replace(/,$/, '')) !== null;
  const dates = readDates(isBesides ? rest.join(' ') : words, today);
  const [from, ...others] = dates.ok ? dates.value.map((day) => Temporal.PlainDate.from(day)) : [];
  const last = others.at(-1) ?? from;
  if (!from || !last || from.until(last).days !== others.length) return null;
  return { from, until: last.add({ days: 1 }) };
}
