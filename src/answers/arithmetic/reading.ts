import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Unit } from '../../content/units.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Question } from '../question.ts';
import type { Resolved } from '../resolve.ts';
import type { Figure } from './figures.ts';
import { type Operands, readOperands } from './read-operands.ts';
import type { Assumed, Formula } from './reckon.ts';

/** What is worked out, for the words that say so. */
export type SumKind =
  | 'distance'
  | 'rise'
  | 'rise-a-year'
  | 'amount-a-year'
  | 'reached'
  | 'short'
  | 'balanced'
  | 'before'
  | 'growth-a-year'
  | 'each'
  | 'pro-rata'
  | 'own-count'
  | 'with-own'
  | 'a-month'
  | 'share'
  | 'ratio'
  | 'sum'
  | 'difference'
  | 'multiple'
  | 'changed'
  | 'grown'
  | 'increase'
  | 'decrease';

/** A sum that was understood. */
export interface Sum extends Formula {
  readonly kind: SumKind;
  /** The figures that its name speaks of, in order. */
  readonly of: readonly Figure[];
  /** Years or a factor that its name speaks of. */
  readonly count?: number;
  /** The same sum from another figure of the measure, to be told beside it. */
  readonly also?: Sum;
  /** Of a sum that is told beside another, the figure in which the two differ. */
  readonly from?: Figure;
}

/** Why a sum that is asked for cannot be worked out. */
export type Reason =
  | 'no-figure'
  | 'no-rate'
  | 'different-things'
  | 'overlapping'
  | 'overlapping-sum'
  | 'own-number-alone';

export type Plan = { readonly sum: Sum } | { readonly refuse: Reason };

/** A question as a sum: its operations and its operands. */
export interface Reading extends Operands {
  readonly question: Question;
  readonly pack: Pack;
  readonly has: (sign: Sign) => boolean;
  /** A percentage or a share is asked for. */
  readonly percent: boolean;
  readonly rises: boolean;
  /** What it costs is asked, by a word for it. */
  readonly asksPrice: boolean;
  /** `How far`. */
  readonly asksFar: boolean;
  readonly inMoney: boolean;
  /** `How many units`, and not `how many billion`. */
  readonly counts: boolean;
  /** The result is to be money: `how much`, `in dollars`. */
  readonly wantsMoney: boolean;
  /** Doubled, halved, two thirds of: by how much a figure is to be multiplied. */
  readonly factor: { readonly value: number; readonly at: number } | null;
  /** A length of years that is stated: `in five years`. */
  readonly years: number | null;
}

export function readSum(resolved: Resolved, pack: Pack): Reading {
  const { question } = resolved;
  const { asks, signs, numbers, tokens } = question;
  const lexicon = lexiconOf(pack);
  const operands = readOperands(resolved, pack);
  const words = new Set(operands.said.flatMap(({ terms }) => [...terms]));
  const asksPrice = [...words].some((id) => lexicon.wants(id) === 'money');
  const isMoneyWord = (text: string): boolean =>
    /^(?:dollars?|usd|\$|डॉलर|доллар\p{L}*)$/u.test(text) ||
    Object.hasOwn(pack.vocabulary.units.money ?? {}, text);
  const inMoney = tokens.some(
    ({ text }, at) =>
      isMoneyWord(text) &&
      (MONEY_ASKED.test(tokens[at - 1]?.text ?? '') ||
        /^(?:amount|terms|sum)$/.test(tokens[at + 1]?.text ?? '')),
  );
  return {
    ...operands,
    question,
    pack,
    has: (sign) => signs.has(sign) && !(sign === 'a-year' && isRefusedYearly(operands.said)),
    percent:
      (asks.has('percent') && !(inMoney && isRefused(tokens))) || (signs.has('share') && !inMoney),
    rises: words.has('growth') || question.terms.has('growth'),
    asksPrice,
    asksFar: [...words].some((id) => lexicon.wants(id) === 'reach'),
    inMoney,
    counts: asks.has('how-many') && !inMoney,
    wantsMoney: asksPrice || inMoney || asks.has('how-much'),
    factor: factorOf(question, pack),
    years:
      numbers.find(({ kind, at }) => kind === 'length' && isYears(question, at))?.value ?? null,
  };
}

/** `Overall, not per year`. */
const isRefusedYearly = (said: Operands['said']): boolean =>
  said.every(
    ({ signs, from }) =>
      !signs.has('a-year') ||
      said.some((before) => before.to === from && before.signs.has('negation')),
  );

/** `Rather than percent`. */
function isRefused(tokens: Question['tokens']): boolean {
  const at = tokens.findIndex(({ text }) => /^(?:percent|%|pct|per|percentage)$/.test(text));
  const before = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map(({ text }) => text);
  return /\b(?:rather than|instead of|not in|not a|not)\b/.test(before.join(' '));
}

/** `In dollars`, `how many billion`. */
const MONEY_ASKED = /^(?:in|many|much|more|of|कितने|कितनी|kitne|kitni|сколько|в)$/;

const isYears = ({ tokens }: Question, at: number): boolean =>
  /^(?:year|yr|साल|वर्ष|saal|лет|год)/.test(tokens[at + 1]?.text ?? '');

function factorOf({ tokens }: Question, pack: Pack): Reading['factor'] {
  const { factors } = pack.vocabulary;
  const table = { ...factors.en, ...factors.hi, ...factors.ru };
  // `Half a decade` is a length of time.
  const isTime = (from: number): boolean =>
    tokens
      .slice(from, from + 2)
      .some((next) => /^(?:decade|year|month|century)s?$/.test(next.text));
  const wordsAt = (here: number, count: number): string =>
    tokens
      .slice(here, here + count)
      .map(({ text }) => text)
      .join(' ');
  // The longest first: `one third`, `a third of`.
  const found = tokens.flatMap((_, here) =>
    [3, 2, 1]
      .filter((count) => Object.hasOwn(table, wordsAt(here, count)) && !isTime(here + count))
      .slice(0, 1)
      .map((count) => ({ at: here, value: table[wordsAt(here, count)] })),
  );
  const [first] = found;
  const at = first?.at ?? -1;
  const value = first?.value;
  return value === undefined ? null : { value, at };
}

/** Digits after the point that a result is told with. */
function decimalsFor(unit: Unit): number {
  switch (unit) {
    case 'percent':
      return 1;
    case 'systems':
    case 'count':
    case 'days':
    case 'years':
      return 1;
    default:
      return 2;
  }
}

/** A sum by a formula over named figures. */
export function sumOf(
  kind: SumKind,
  formula: string,
  inputs: Readonly<Record<string, Figure | Assumed>>,
  unit: Unit,
  more: Partial<Pick<Sum, 'of' | 'count' | 'also' | 'decimals'>> = {},
): Sum {
  const figures = Object.values(inputs).flatMap((one) => ('assumed' in one ? [] : [one]));
  return { kind, formula, inputs, unit, decimals: decimalsFor(unit), of: figures, ...more };
}
