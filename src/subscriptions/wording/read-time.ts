import { plain, type Reading, read, unread } from './reading.ts';

const WORDS = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);

/** `7am`, `7:30 p.m.`, `07.30`, `0730`, `19h`, `19h30`: hours, minutes, half of the day. */
const CLOCK =
  /^(?<hours>\d{1,2})(?:(?:[:.](?<minutes>\d{2}))?(?: ?(?<half>[ap])\.?m\.?)?|(?<joined>\d{2})|h(?<after>\d{2})?)$/;

/** A time of day as people write it, as `HH:MM`. A bare `7` is refused: it may be either half of the day. */
export function readTime(text: string): Reading<string> {
  const words = plain(text).replace(/^at /, '');
  const named = WORDS.get(words);
  if (named) return read(named);
  const { hours, minutes, half, joined, after } = CLOCK.exec(words)?.groups ?? {};
  if (hours === undefined || words === hours) {
    return unread('is no time of day; write one such as 07:00 or 7pm');
  }
  const hour = half ? onFullClock(Number(hours), half) : Number(hours);
  const minute = Number(minutes ?? joined ?? after ?? 0);
  if (hour === null || hour > 23 || minute > 59) {
    return unread('is a time that no clock shows; write one such as 07:00 or 7pm');
  }
  return read(`${twoDigits(hour)}:${twoDigits(minute)}`);
}

/** An hour of a clock of twelve; null where it shows no such hour. */
function onFullClock(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
