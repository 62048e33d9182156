import type { WorkedSum } from '../../src/answers/answer.ts';
import type { Pack } from '../../src/content/library.ts';
import { statedIn } from './stated-values.ts';

/** Days in one of each, by how the three languages write it. */
const UNITS: readonly (readonly [name: string, days: number])[] = [
  ['years?|साल|г\\.', 365.25],
  ['months?|महीने|мес\\.', 30.44],
  ['weeks?|हफ़्ते|нед\\.', 7],
  ['days?|दिन|дн\\.', 1],
];

/** Whether steps are a span between two dates: `(2018 → 2027)`. */
export const isSpan = (steps: string): boolean => /\([^()]*→[^()]*\)$/.test(steps);

/** Whether each length that is told lies between the two dates, as far as they and its unit can tell. */
export function spanHolds({ value, steps }: WorkedSum, pack: Pack): boolean {
  const at = steps.lastIndexOf('(');
  const [from = [], to = []] = steps
    .slice(at)
    .split('→')
    .map((side) => daysOf(side, pack));
  const told = [value, steps.slice(0, at)].filter((text) => /\d/.test(text)).map(lengthOf);
  if (from.length === 0 || to.length === 0) return false;
  const least = Math.min(...to) - Math.max(...from);
  const most = Math.max(...to) - Math.min(...from);
  return told.every(
    (one) => one !== null && one.days >= least - one.slack && one.days <= most + one.slack,
  );
}

/** `3 years and 10 months` in days, and how far off it may be by its least unit. */
function lengthOf(text: string): { readonly days: number; readonly slack: number } | null {
  const parts = UNITS.flatMap(([name, days]) =>
    [
      ...text.matchAll(new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?) (?:${name})(?![\\p{L}\\p{M}])`, 'gu')),
    ].map(([, count]) => ({ days: Number(count?.replaceAll(',', '')) * days, unit: days })),
  );
  if (parts.length === 0) return null;
  const unit = Math.min(...parts.map((part) => part.unit));
  // A day is told as it is; anything longer is rounded.
  return {
    days: parts.reduce((sum, part) => sum + part.days, 0),
    slack: unit === 1 ? 0 : unit === 7 ? 0.5 : unit,
  };
}

/** First and last days that the dates of a text may mean, counted from one day. */
function daysOf(text: string, pack: Pack): readonly number[] {
  return statedIn(text, pack).flatMap((one) => {
    if (one.kind !== 'date' || one.year === null) return [];
    const first = new Temporal.PlainDate(one.year, one.month ?? 1, one.day ?? 1);
    const last =
      one.day !== null
        ? first
        : one.month !== null
          ? first.with({ day: first.daysInMonth })
          : first.with({ month: 12, day: 31 });
    return [first, last].map((day) => EPOCH.until(day, { largestUnit: 'days' }).days);
  });
}

const EPOCH = new Temporal.PlainDate(1970, 1, 1);
