import type { Pack } from '../../src/content/library.ts';
import { type Dimension, UNITS } from '../../src/content/units.ts';
import { DAY_FIRST, MONTH, MONTH_FIRST, monthNumber } from './month-names.ts';

/** A number or a date as a text states it; `said` is how it is written there. */
export type Stated =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly said: string;
    }
  /** `2024-25`. */
  | { readonly kind: 'split-year'; readonly period: string; readonly said: string }
  /** A number with one of the units of the packs, in the base unit of its dimension. */
  | {
      readonly kind: 'amount';
      readonly dimension: Dimension;
      readonly value: number;
      readonly said: string;
    }
  | { readonly kind: 'number'; readonly value: number; readonly said: string };

/**
 * Every number and date in a text, whichever of the three languages it is in. Digits in the names of
 * a pack's entities (`S-400`, `7, Lok Kalyan Marg`) state nothing. A range gives both of its ends.
 */
export function statedIn(text: string, pack: Pack): readonly Stated[] {
  let left = withoutNames(plain(text), pack);
  const found: Stated[] = [];
  for (const { pattern, read } of RULES) {
    left = left.replace(pattern, (said: string, ...groups: (string | undefined)[]) => {
      const stated = read(said, groups);
      found.push(...stated);
      return stated.length > 0 ? GONE : said;
    });
  }
  return found;
}

/** Stands where something was read, so that what is on both sides of it does not come together. */
const GONE = ' | ';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0966-\u096f]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2212/g, '-')
    .replace(/\s/gu, ' ');

const names = new WeakMap<Pack, RegExp>();

function withoutNames(text: string, pack: Pack): string {
  let pattern = names.get(pack);
  if (!pattern) {
    const numbered = [...pack.entities.values()]
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => /\d/.test(name))
      .map(plain)
      .toSorted((a, b) => b.length - a.length)
      .map((name) => RegExp.escape(name));
    pattern = new RegExp(
      `${APART}(?:${numbered.join('|') || '(?!)'})(?![\\p{L}\\p{M}\\p{N}])`,
      'giu',
    );
    names.set(pack, pattern);
  }
  return text.replace(pattern, GONE);
}

const APART = '(?<![\\p{L}\\p{M}\\p{N}])';
const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
/** What begins a number: not the middle of another one. */
const START = '(?<!\\d|\\d[.,])';
const END = '(?!\\d|[.,]\\d)';

const numberOf = (said: string | undefined): number => Number((said ?? '').replaceAll(',', ''));

interface Rule {
  readonly pattern: RegExp;
  readonly read: (said: string, groups: readonly (string | undefined)[]) => readonly Stated[];
}

function date(
  said: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Stated {
  return {
    kind: 'date',
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : monthNumber(month),
    day: day === undefined ? null : Number(day),
    said,
  };
}

/** Days of one month; of `4-5 December` both. */
const days = (
  said: string,
  year: string | undefined,
  month: string | undefined,
  of: readonly (string | undefined)[],
) => of.flatMap((day) => (day === undefined ? [] : [date(said, year, month, day)]));

const UNIT_RULES: readonly Rule[] = Object.values(UNITS).flatMap(
  ({ dimension, scale, singular, plural }) =>
    [...new Set([plural, singular])]
      .filter((template) => template !== '%s')
      .map((template) => ({
        pattern: new RegExp(
          `${template.startsWith('%s') ? START : APART}${RegExp.escape(template).replace('%s', NUMBER).replace(RegExp.escape('%s'), NUMBER)}(?![\\p{L}\\p{N}])`,
          'giu',
        ),
        read: (said: string, [number]: readonly (string | undefined)[]): readonly Stated[] => [
          { kind: 'amount', dimension, value: numberOf(number) * scale, said },
        ],
      })),
);

/** Tried one after another; what one has read the later ones do not see. */
const RULES: readonly Rule[] = [
  {
    pattern: DAY_FIRST,
    read: (said, [first, last, month, year]) => days(said, year, month, [first, last]),
  },
  {
    pattern: MONTH_FIRST,
    read: (said, [month, first, last, year]) => days(said, year, month, [first, last]),
  },
  {
    pattern: new RegExp(`${MONTH}(?: (\\d{4})${END})?`, 'gu'),
    read: (said, [month, year]) => [date(said, year, month, undefined)],
  },
  {
    pattern: new RegExp(`${START}((?:19|20)\\d\\d)-(\\d\\d)${END}`, 'g'),
    read: (said, [year, next]) =>
      (Number(year) + 1) % 100 === Number(next)
        ? [{ kind: 'split-year', period: `${year}-${next}`, said }]
        : [],
  },
  {
    pattern: new RegExp(`${START}${NUMBER} ?(?:%|per ?cent)`, 'giu'),
    read: (said, [number]) => [
      { kind: 'amount', dimension: 'ratio', value: numberOf(number) / 100, said },
    ],
  },
  ...UNIT_RULES,
  {
    pattern: new RegExp(`${START}((?:19|20)\\d\\d)${END}`, 'g'),
    read: (said, [year]) => [date(said, year, undefined, undefined)],
  },
  {
    pattern: new RegExp(`${START}${NUMBER}`, 'g'),
    read: (said, [number]) => [{ kind: 'number', value: numberOf(number), said }],
  },
  {
    pattern: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi,
    read: (said) => [{ kind: 'number', value: WORDS.indexOf(said.toLowerCase()), said }],
  },
];

const WORDS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
