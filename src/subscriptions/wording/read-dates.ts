import { plain, type Reading, read, unread } from './reading.ts';

/** More than a season's holidays; a longer break is a pause. */
const DATES_CAP = 60;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ORDER = '(?:st|nd|rd|th)?';
const FORMS = [
  /^(?<year>\d{4})-(?<number>\d{1,2})-(?<day>\d{1,2})$/,
  new RegExp(`^(?<day>\\d{1,2})${ORDER} (?:of )?${MONTH}\\.?,?(?: (?<year>\\d{4}))?$`),
  new RegExp(`^${MONTH}\\.? (?<day>\\d{1,2})${ORDER},?(?: (?<year>\\d{4}))?$`),
];
/** A comma before a year parts nothing: `Dec 25, 2025`. */
const BETWEEN = new RegExp(
  [
    /\s*(?:;|,(?!\s*\d{4}(?:[^-\d]|$))|\band\b|&)\s*/,
    // Also by nothing but a space: `2025-12-25 2025-12-26`, `25 Dec 26 Dec`.
    /\s+(?=\d{4}-)|(?<=\d{4})\s+(?=\d)|(?<=[a-z]{3}\.?)\s+(?=\d{1,2}(?:st|nd|rd|th)? )/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const RANGE = /\s*(?:\.{2,3}|\bto\b|\buntil\b|\btill?\b)\s*|\s+-\s+/g;

/**
 * Calendar days as people write them, as sorted YYYY-MM-DD: `2025-12-25, 26 Dec 2025`, `24 Dec to 2
 * Jan`, and `none`. A day without a year is the next one from `today` on.
 */
export function readDates(text: string, today: Temporal.PlainDate): Reading<readonly string[]> {
  const words = plain(text);
  if (['none', 'no', 'nothing', 'no dates', '-'].includes(words)) return read([]);
  const days = new Set<string>();
  const pieces = words.replace(/^on /, '').replace(RANGE, '..').split(BETWEEN);
  for (const piece of pieces) {
    const ends = piece.split('..');
    const [from = null, to = from] = endsOf(ends, today);
    if (!from || !to || ends.length > 2) {
      const which = pieces.length > 1 ? 'has something that is' : 'is';
      return unread(
        `${which} no date of the calendar; write dates such as 2025-12-25 or 24 Dec to 2 Jan`,
      );
    }
    if (Temporal.PlainDate.compare(from, to) > 0) {
      return unread('has a range that ends before it begins; write 2025-12-24 to 2026-01-02');
    }
    for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
      if (days.size >= DATES_CAP) {
        return unread(
          `names more than ${DATES_CAP} days; for a longer break use /summit digest pause`,
        );
      }
      days.add(day.toString());
    }
  }
  return read([...days].sort());
}

/** The second end of `24 Dec to 2 Jan` is the next such day after the first. */
function endsOf(
  [first = '', second]: readonly string[],
  today: Temporal.PlainDate,
): readonly (Temporal.PlainDate | null)[] {
  const from = dateIn(first, today);
  return second === undefined ? [from] : [from, dateIn(second, from ?? today)];
}

function dateIn(words: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const found = FORMS.map((form) => form.exec(words)?.groups).find((groups) => groups);
  if (!found?.day) return null;
  const month = found.number
    ? Number(found.number)
    : MONTHS.indexOf((found.month ?? '').slice(0, 3)) + 1;
  const onDay = (year: number): Temporal.PlainDate | null => {
    try {
      return Temporal.PlainDate.from(
        { year, month, day: Number(found.day) },
        { overflow: 'reject' },
      );
    } catch {
      return null;
    }
  };
  if (found.year) return onDay(Number(found.year));
  const thisYear = onDay(today.year);
  return thisYear && Temporal.PlainDate.compare(thisYear, today) >= 0
    ? thisYear
    : onDay(today.year + 1);
}

/** As `readDates` reads them, days in a row as a range. */
export function writeDates(days: readonly string[]): string {
  return rangesOf(days)
    .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
    .join(', ');
}

/** Days in a row together; `days` sorted, YYYY-MM-DD. */
export function rangesOf(
  days: readonly string[],
): readonly { readonly from: string; readonly to: string }[] {
  const ranges: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && Temporal.PlainDate.from(last.to).add({ days: 1 }).toString() === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
