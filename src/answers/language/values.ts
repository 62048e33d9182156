import type { UnitKind, Vocabulary } from '../../content/schema/vocabulary.ts';
import type { DateBound, NumberBound } from './bounds.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';
import { type Tables, tablesOf } from './value-words.ts';
import { type Words, wordsOf } from './words.ts';

/** A number that a question states, in base units: `5.5bn` is 5,500,000,000 of money. */
export interface StatedNumber {
  readonly value: number;
  /** Null where nothing beside it says what it counts. */
  readonly kind: UnitKind | 'ordinal' | null;
  readonly at: number;
  /** Of a length of time, how many days it is, more or less: four weeks are not four days. */
  readonly days?: number;
  /** How it bounds what it is said of; `ago` where that is how long it has been. Absent where it is the amount. */
  readonly bound?: NumberBound | 'ago';
}

/** A date that a question states, as precise as it does; a part that is not said is null. */
export interface StatedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** `2024-25` as a split year. */
  readonly split: boolean;
  readonly at: number;
  /** How it bounds when something is; absent where it is that date. */
  readonly bound?: DateBound;
}

interface Values {
  readonly numbers: readonly StatedNumber[];
  readonly dates: readonly StatedDate[];
  /** Tokens that are part of a number or a date. */
  readonly taken: readonly number[];
}

/** Numbers and dates of a question; those within names, as in `S-400`, are none. */
export function readValues(
  tokens: readonly Token[],
  named: readonly Pick<Mention, 'from' | 'to'>[],
  vocabulary: Vocabulary,
): Values {
  const { words } = tablesOf(vocabulary);
  const places = [...tokens.keys()].filter((at) => {
    const token = tokens[at];
    return token?.type === 'number' || words.has(token?.text ?? '');
  });
  const { numbers, dates, taken } = valuesAt(places, tokens, named, vocabulary);
  return {
    numbers,
    dates,
    taken: [...new Set([...taken, ...suffixes(tokens, wordsOf(vocabulary))])],
  };
}

/**
 * The same of a text of which it is known where a number or a month may stand, each called so or written in
 * digits: most words are looked up for nothing.
 */
export function valuesAt(
  places: readonly number[],
  tokens: readonly Token[],
  named: readonly Pick<Mention, 'from' | 'to'>[],
  vocabulary: Vocabulary,
): Pick<Values, 'numbers' | 'dates'> & { readonly taken: ReadonlySet<number> } {
  if (places.length === 0) return NO_VALUES;
  const inNames = new Set<number>();
  for (const { from, to } of named) for (let at = from; at < to; at += 1) inNames.add(at);
  const words = tablesOf(vocabulary);
  const roles = wordsOf(vocabulary);
  const { is } = roles;
  const numbers: StatedNumber[] = [];
  const dates: StatedDate[] = [];
  const taken = new Set<number>();
  const take = (...ats: readonly number[]): void => {
    for (const at of ats) taken.add(at);
  };
  const numberAt = (at: number): number | null => {
    const token = tokens[at];
    if (!token || inNames.has(at) || taken.has(at)) return null;
    if (token.type === 'number') return Number(token.text);
    return words.numbers.get(token.text) ?? null;
  };
  const monthAt = (at: number): number | null => {
    const token = tokens[at];
    if (!token || taken.has(at) || token.type !== 'word') return null;
    const month = words.months.get(token.text) ?? null;
    // `may` is a verb too: a month only beside a number or a word that leads to a month.
    if (!is(token, 'modal')) return month;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const isLedTo = is(before, 'preposition', 'dating') || /^\d{1,2}$/.test(before?.text ?? '');
    return isLedTo || after?.type === 'number' ? month : null;
  };
  const onesAt = (at: number): number => {
    const value = is(tokens[at], 'single') ? 1 : numberAt(at);
    return value !== null && Number.isInteger(value) && value >= 1 && value <= 9 ? value : 0;
  };
  for (const at of places) {
    const month = monthAt(at);
    if (month === null) continue;
    // `The two December dates` counts them.
    const isCounted = tokens[at - 1]?.type === 'word' && is(tokens[at + 1], 'date');
    const beside = [at - 1, at + 1].filter((other) => {
      if (isCounted && other < at) return false;
      const value = numberAt(other);
      return value !== null && Number.isInteger(value) && value >= 1 && value <= 31;
    });
    const suffix = is(tokens[at - 1], 'ordinal-ending', 'of') ? at - 2 : -1;
    const dayAt = beside[0] ?? (numberAt(suffix) === null ? -1 : suffix);
    const yearAt = [at + 1, at + 2, at + 3, at - 1].find((other) => isYear(numberAt(other)));
    const day = dayAt < 0 ? null : numberAt(dayAt);
    // `5-6 Dec` and `December 5-6` name two days.
    const other = [dayAt - 1, dayAt + 1, dayAt - 2, dayAt + 2].find(
      (near) =>
        dayAt >= 0 &&
        near !== at &&
        tokens[near]?.type === 'number' &&
        !isYear(numberAt(near)) &&
        Number(numberAt(near) ?? 99) <= 31 &&
        Math.abs(near - dayAt) <= 2,
    );
    const year = yearAt === undefined ? null : numberAt(yearAt);
    dates.push({ year, month, day, split: false, at });
    if (other !== undefined) {
      dates.push({ year, month, day: numberAt(other), split: false, at });
      take(other);
    }
    take(at, dayAt, yearAt ?? -1);
  }
  for (const at of places) {
    const token = tokens[at];
    const value = numberAt(at);
    if (value === null || !token) continue;
    const next = numberAt(at + 1);
    const joined = tokens[at + 1]?.joined === true;
    if (isYear(value) && token.type === 'number') {
      const isSplit = joined && next !== null && next === (value + 1) % 100 && value % 100 !== 99;
      dates.push({ year: isSplit ? value + 1 : value, month: null, day: null, split: isSplit, at });
      take(at, ...(isSplit ? [at + 1] : []));
      continue;
    }
    // `24-25` and `FY25`
    if (joined && next === value + 1 && value > 12 && value < 60) {
      dates.push({ year: 2000 + next, month: null, day: null, split: true, at });
      take(at, at + 1);
      continue;
    }
    if (is(tokens[at - 1], 'fiscal') && value < 100) {
      dates.push({ year: 2000 + value, month: null, day: null, split: true, at });
      take(at, at - 1);
      continue;
    }
    // `5-6`, `4/5`: two days that follow each other.
    const isDays =
      joined && next !== null && next - value >= 1 && next - value <= 2 && value >= 1 && next <= 31;
    if (isDays && token.type === 'number' && !words.units.has(tokens[at + 2]?.text ?? '')) {
      dates.push({ year: null, month: null, day: value, split: false, at });
      dates.push({ year: null, month: null, day: next, split: false, at });
      take(at, at + 1);
      continue;
    }
    const ordinal = isTens(token, value)
      ? words.ordinals.get(tokens[at + 1]?.text ?? '')
      : undefined;
    if (ordinal !== undefined) {
      numbers.push({ value: value + ordinal, kind: 'ordinal', at });
      take(at, at + 1);
      continue;
    }
    const ones = isTens(token, value) && tokens[at + 1]?.type === 'word' ? onesAt(at + 1) : 0;
    const last = ones > 0 ? at + 1 : at;
    const unit = unitBeside(tokens, at, last, words, roles);
    const length = (value + ones) * unit.scale;
    const days = unit.kind === 'length' ? { days: length * daysIn(tokens[last + 1], roles) } : {};
    numbers.push({ value: length, kind: unit.kind, at, ...days });
    take(at, last, ...unit.taken);
  }
  return { numbers, dates, taken };
}

/** The tens of a number in words, behind which its ones may stand: `sixty-seven`. */
const isTens = ({ type }: Token, value: number): boolean =>
  type === 'word' && value >= 20 && value < 100 && value % 10 === 0;

const NO_VALUES = { numbers: [], dates: [], taken: new Set<number>() };

/** Where what belongs to a number stands, and means nothing by itself. */
function suffixes(tokens: readonly Token[], { rolesOf }: Words): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const roles = token && rolesOf(token);
    if (roles?.has('of-number') || roles?.has('ordinal-ending')) found.push(at);
  }
  return found;
}

const isYear = (value: number | null): boolean =>
  value !== null && Number.isInteger(value) && value >= 1900 && value <= 2100;

/** The number of a month that a word names; null for another word. */
export const monthOf = (token: Token | undefined, vocabulary: Vocabulary): number | null =>
  tablesOf(vocabulary).months.get(token?.text ?? '') ?? null;

function unitBeside(
  tokens: readonly Token[],
  at: number,
  /** Where the number ends. */
  last: number,
  words: Tables,
  { is }: Words,
): { kind: StatedNumber['kind']; scale: number; taken: readonly number[] } {
  const [before, next] = [tokens[at - 1], tokens[last + 1]];
  const isMoney =
    before !== undefined && (is(before, 'dollar', 'rupee') || /^\p{Sc}$/u.test(before.text));
  const pair = next && words.units.get(`${next.text} ${tokens[last + 2]?.text ?? ''}`);
  if (pair) return { kind: pair.kind, scale: pair.scale, taken: [last + 1, last + 2] };
  const unit = next ? words.units.get(next.text) : undefined;
  if (unit) {
    if (unit.kind === 'money') {
      return { kind: 'money', scale: unit.scale, taken: [last + 1, ...(isMoney ? [at - 1] : [])] };
    }
    return { kind: unit.kind, scale: unit.scale, taken: next?.type === 'sign' ? [last + 1] : [] };
  }
  // "over 60" said of money means billions here and there: left open.
  if (isMoney) return { kind: 'money', scale: 1, taken: [at - 1] };
  if (next?.joined === true && is(next, 'ordinal-ending')) {
    return { kind: 'ordinal', scale: 1, taken: [last + 1] };
  }
  return { kind: null, scale: 1, taken: [] };
}

/** How many days the word behind a number says that each is; years are the unit of what is longer. */
function daysIn(token: Token | undefined, { is }: Words): number {
  if (is(token, 'day')) return 1;
  if (is(token, 'week')) return 7;
  return is(token, 'month') ? 30 : YEAR;
}

const YEAR = 365;
