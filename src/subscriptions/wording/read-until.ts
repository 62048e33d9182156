import { readDates } from './read-dates.ts';
import { plain, type Reading, read, unread } from './reading.ts';

const LENGTH = /^(?:for )?(?<number>\d{1,3}|an?|one|two|three|four) (?<unit>day|week|month)s?$/;
const NUMBERS = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
  }),
);

/** The day on which something goes on: `5 Jan`, `2026-01-05`, `for two weeks`. It lies ahead. */
export function readUntil(text: string, today: Temporal.PlainDate): Reading<Temporal.PlainDate> {
  const words = plain(text).replace(/^(?:until|till) /, '');
  if (words === 'tomorrow') return read(today.add({ days: 1 }));
  const { number, unit } = LENGTH.exec(words)?.groups ?? {};
  if (number && unit) {
    const count = NUMBERS.get(number) ?? Number(number);
    return ahead(today.add({ [`${unit}s`]: count }), today);
  }
  const dates = readDates(words, today);
  const [day, ...others] = dates.ok ? dates.value : [];
  return day && others.length === 0
    ? ahead(Temporal.PlainDate.from(day), today)
    : unread('is no day; write one such as 5 Jan or 2026-01-05, or: for two weeks');
}

const ahead = (day: Temporal.PlainDate, today: Temporal.PlainDate): Reading<Temporal.PlainDate> =>
  Temporal.PlainDate.compare(day, today) > 0
    ? read(day)
    : unread('lies in the past; write a day to come such as 5 Jan, or: for two weeks');
