import { WEEKDAYS, type Weekday } from '../subscription.ts';
import { plain, type Reading, read, unread } from './reading.ts';

const WORKING = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);

/** Words for several days at once. */
const GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...named(WEEKDAYS, 'daily', 'everyday', 'every day', 'each day', 'all days', 'all', 'all week'),
  ...named(WORKING, 'weekday', 'weekdays', 'workday', 'workdays', 'working days', 'business days'),
  ...named(WEEKEND, 'weekend', 'weekends'),
]);

const NAMES: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /^mon(days?)?$/],
  ['tue', /^tue(s|sdays?)?$/],
  ['wed', /^wed(s|nesdays?)?$/],
  ['thu', /^thu(r|rs|rsdays?)?$/],
  ['fri', /^fri(days?)?$/],
  ['sat', /^sat(urdays?)?$/],
  ['sun', /^sun(days?)?$/],
];

/**
 * Days of the week as people write them, Monday first: `daily`, `weekdays`, `Mon-Fri`, `mon, wed and
 * fri`, `every day except sunday`.
 */
export function readDays(text: string): Reading<readonly Weekday[]> {
  const [chosen = '', ...excepted] = plain(text).split(/ ?\b(?:except|but not|but)\b ?/);
  const days = daysIn(chosen === '' ? 'daily' : chosen);
  const without = excepted.map(daysIn);
  if (!days || without.includes(null) || text.trim() === '') {
    return unread('names no days; write daily, weekdays, weekends, mon-fri or mon,wed,fri');
  }
  const left = WEEKDAYS.filter(
    (day) => days.includes(day) && !without.some((some) => some?.includes(day)),
  );
  return left.length > 0
    ? read(left)
    : unread('leaves no day of the week; write daily, weekdays, weekends, mon-fri or mon,wed,fri');
}

/** Null where a word of it is no day. */
function daysIn(words: string): readonly Weekday[] | null {
  const group = GROUPS.get(words);
  if (group) return group;
  const pieces = words
    .replace(/ ?(?:-|\bto\b|\bthrough\b|\btill?\b) ?/g, '-')
    .split(/(?:[\s,;/&+.]|\b(?:and|every|each|on|the)\b)+/)
    .filter((piece) => piece !== '');
  const days = pieces.map((piece) => GROUPS.get(piece) ?? rangeOf(piece));
  return days.length === 0 || days.includes(null) ? null : days.flatMap((some) => some ?? []);
}

/** `mon` or `fri-mon`, which goes on over the weekend. */
function rangeOf(piece: string): readonly Weekday[] | null {
  const [from, to, ...rest] = piece.split('-').map(weekdayNamed);
  if (from === undefined || from === null || to === null || rest.length > 0) return null;
  if (to === undefined) return [from];
  const start = WEEKDAYS.indexOf(from);
  const length = (WEEKDAYS.indexOf(to) - start + 7) % 7;
  return [...WEEKDAYS, ...WEEKDAYS].slice(start, start + length + 1);
}

/** Monday is 1, as in ISO 8601; null where the word is no day of the week. */
export function weekdayNumber(word: string): number | null {
  const day = weekdayNamed(word);
  return day && WEEKDAYS.indexOf(day) + 1;
}

const weekdayNamed = (word: string): Weekday | null =>
  NAMES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

function named(
  days: readonly Weekday[],
  ...words: readonly string[]
): readonly (readonly [string, readonly Weekday[]])[] {
  return words.map((word) => [word, days]);
}

/** As `readDays` reads them: `daily`, `weekdays`, `weekends` or `mon,wed`. */
export function writeDays(days: readonly Weekday[]): string {
  const joined = days.join(',');
  if (joined === WEEKDAYS.join(',')) return 'daily';
  if (joined === WORKING.join(',')) return 'weekdays';
  return joined === WEEKEND.join(',') ? 'weekends' : joined;
}
