import { plain, type Reading, read, unread } from './reading.ts';
import { onClock } from './spoken-time.ts';

const WORDS = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/** `7am`, `7:30 p.m.`, `07.30`, `0730`, `19h`, `19h30`: hours, minutes, half of the day. */
const CLOCK =
  /^(?<hours>\d{1,2})(?:(?:[:.](?<minutes>\d{2}))?(?: ?(?<half>[ap])\.?m\.?)?|(?<joined>\d{2})|h(?<after>\d{2})?)$/;
const ONE_OF_TWO = 12;

/**
 * A time of day as people write it, as `HH:MM`: `7am`, `half past seven in the morning`. An hour that may
 * be in either half of the day, `7` or `half past seven`, is asked about.
 */
export function readTime(text: string): Reading<string> {
  const typed = plain(text).replace(/^at /, '');
  const words = onClock(typed);
  const named = WORDS.get(words);
  if (named) return read(named);
  const { hours, minutes, half, joined, after } = CLOCK.exec(words)?.groups ?? {};
  if (hours === undefined) return unread('is no time of day; write one such as 07:00 or 7pm');
  const isSpoken = words !== typed && half === undefined && Number(hours) <= ONE_OF_TWO;
  if (words === hours || isSpoken) return unread(eitherHalf(Number(hours), minutes));
  const hour = half ? onFullClock(Number(hours), half) : Number(hours);
  const minute = Number(minutes ?? joined ?? after ?? 0);
  if (hour === null || hour > 23 || minute > 59) {
    return unread('is a time that no clock shows; write one such as 07:00 or 7pm');
  }
  return read(`${twoDigits(hour)}:${twoDigits(minute)}`);
}

/** Whether words are a time of day, be it one that has to be asked about. */
export const namesTime = (text: string): boolean =>
  readTime(text).ok || CLOCK.test(onClock(plain(text).replace(/^at /, '')));

/** What is wrong with an hour and perhaps minutes that no half of the day goes with. */
function eitherHalf(hour: number, minutes = '00'): string {
  if (hour > 23) return 'is no time of day; write one such as 07:00 or 7pm';
  if (hour === 0 || hour > ONE_OF_TWO)
    return `is an hour alone; write ${twoDigits(hour)}:${minutes}`;
  const times = ['a', 'p'].map((half) => `${twoDigits(onFullClock(hour, half) ?? 0)}:${minutes}`);
  return `may be in the morning or in the evening; write ${times.join(' or ')}`;
}

/** An hour of a clock of twelve; null where it shows no such hour. */
function onFullClock(hour: number, half: string): number | null {
  if (hour < 1 || hour > ONE_OF_TWO) return null;
  return (hour % ONE_OF_TWO) + (half === 'p' ? ONE_OF_TWO : 0);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
