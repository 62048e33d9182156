/** Names of the months as the three languages write them, alone and behind a day, by number. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  ['en-GB', 'hi-IN', 'ru-RU'].flatMap((locale) =>
    Array.from({ length: 12 }, (_, month) =>
      namesOf(locale, month).map((name) => [name, month + 1] as const),
    ).flat(),
  ),
);

function namesOf(locale: string, month: number): readonly string[] {
  const forms: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    ...(locale === 'en-GB' ? [{ month: 'short' } as const] : []),
  ];
  const names = forms.flatMap((form) =>
    new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })
      .formatToParts(Date.UTC(2025, month, 5))
      .flatMap(({ type, value }) => (type === 'month' ? [value.normalize('NFKC')] : [])),
  );
  // Some write a September of four letters.
  return [...new Set(names.flatMap((name) => [name, ...(name === 'Sept' ? ['Sep'] : [])]))];
}

/** 1 to 12 by a name that `MONTH` found. */
export const monthNumber = (name: string): number => MONTHS.get(name) ?? 0;

const longestFirst = [...MONTHS.keys()].toSorted((a, b) => b.length - a.length);

/** A month by its name; case tells May from may. */
export const MONTH = `(?<![\\p{L}\\p{M}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{M}])`;

const DAY = '(?<!\\d|\\d[.,])(\\d{1,2})(?:st|nd|rd|th)?';
const UNTIL = '(?: ?- ?| (?:and|to|or|и|по|और|से) )';

/** `5 Dec 2025`, `4-5 December`, `8 to 9 March`: first day, last day, month, year. */
export const DAY_FIRST = new RegExp(
  `${DAY}(?:${UNTIL}(\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?${MONTH}(?:,? (\\d{4})(?!\\d))?`,
  'gu',
);

/** `December 5, 2025`, `December 4-5`: month, first day, last day, year. */
export const MONTH_FIRST = new RegExp(
  `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.]\\d)(?:${UNTIL}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (\\d{4})(?!\\d))?`,
  'gu',
);
