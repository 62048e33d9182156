import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import type { Unit } from '../../../content/units.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { type Factor, factorOf } from './factor.ts';
import type { Figure } from './figures.ts';
import { saysToMatch } from './matched.ts';
import type { Operands } from './operands.ts';
import { readOperands } from './read-operands.ts';
import type { Assumed, Formula } from './reckon.ts';
import { scaleOf } from './scaling.ts';

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
  | 'bought'
  | 'bought-own'
  | 'with-own'
  | 'a-month'
  | 'a-week'
  | 'a-day'
  | 'share'
  | 'share-left'
  | 'kept-share'
  | 'held'
  | 'held-at'
  | 'ratio'
  | 'sum'
  | 'difference'
  | 'multiple'
  | 'changed'
  | 'counted-sum'
  | 'counted-difference'
  | 'supposed'
  | 'supposed-alone'
  | 'supposed-whole'
  | 'supposed-share'
  | 'grown'
  | 'increase'
  | 'decrease';

/** How the first of two that are compared stands to the second, where a question has it the other way round. */
export type Contrary = 'more' | 'less';

/** A sum that was understood. */
export interface Sum extends Formula {
  readonly kind: SumKind;
  /** The figures that its name speaks of, in order. */
  readonly of: readonly Figure[];
  /** Years or a factor that its name speaks of. */
  readonly count?: number | string;
  /** The same sum from another figure of the measure, to be told beside it. */
  readonly also?: Sum;
  /** The same told in another unit: an amount as a percentage of what it is added to. */
  readonly beside?: Sum;
  /** What the first of two is to the second, where the question has it the other way round. */
  readonly contrary?: Contrary;
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
  | 'part-of-other'
  | 'from-today'
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
  readonly falls: boolean;
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
  readonly factor: Factor | null;
  /** A length of years that is stated: `in five years`. */
  readonly years: number | null;
}

export function readSum(resolved: Resolved, pack: Pack): Reading {
  const { question } = resolved;
  const { asks, signs, numbers, tokens } = question;
  const lexicon = lexiconOf(pack);
  const operands = readOperands(resolved, pack);
  const words = new Set(operands.said.flatMap(({ terms }) => [...terms]));
  const rises = words.has('growth') || question.terms.has('growth');
  const asksPrice = [...words].some((id) => lexicon.wants(id) === 'money');
  const { is } = wordsOf(pack.vocabulary);
  const isMoneyWord = (token: Token): boolean =>
    is(token, 'dollar') || Object.hasOwn(pack.vocabulary.units.money ?? {}, token.text);
  const isMatch = saysToMatch(question, operands, pack);
  const inMoney = tokens.some(
    (token, at) =>
      is(token, 'absolute') ||
      (isMoneyWord(token) &&
        (is(tokens[at - 1], ...MONEY_ASKED) ||
          is(tokens[at + 1], 'amount') ||
          // `How many extra billions`
          is(tokens[at - 2], 'quantity', 'asking-how-much'))),
  );
  const yearly = perYear(tokens, pack);
  return {
    ...operands,
    question,
    pack,
    has: (sign) =>
      (signs.has(sign) &&
        // `Must rise to attain it`: how much it must rise, and not how much of it is attained.
        !(sign === 'progress' && signs.has('growth-needed') && rises) &&
        !(sign === 'a-year' && isRefusedYearly(operands.said)) &&
        // `Cost per year`: by the time, and not for one of several.
        !(sign === 'each' && isEachOfTime(operands.said, yearly))) ||
      (sign === 'a-year' && !signs.has(sign) && yearly.length > 0) ||
      (sign === 'balanced' && isMatch),
    percent:
      (asks.has('percent') && !(inMoney && isRefused(tokens, pack))) ||
      // `How much is left of the target after exports` asks for an amount.
      (signs.has('share') && !inMoney && !(asks.has('how-much') && signs.has('remaining'))),
    rises,
    falls: words.has('decline') || question.terms.has('decline'),
    asksPrice,
    asksFar: [...words].some((id) => lexicon.wants(id) === 'reach'),
    inMoney,
    counts: asks.has('how-many') && !inMoney,
    wantsMoney: asksPrice || inMoney || asks.has('how-much'),
    factor: scaleOf(question, pack) ?? factorOf(question, pack),
    years:
      numbers.find(({ kind, at }) => kind === 'length' && is(tokens[at + 1], 'year'))?.value ??
      null,
  };
}

/** Where a year is spoken of by the piece: `per year`. */
function perYear(tokens: readonly Token[], { vocabulary }: Pack): readonly number[] {
  const { is } = wordsOf(vocabulary);
  return tokens.flatMap((token, at) =>
    is(token, 'year') && is(tokens[at - 1], 'apiece') ? [at] : [],
  );
}

const isEachOfTime = (said: Operands['said'], yearly: readonly number[]): boolean =>
  yearly.length > 0 &&
  said.every(
    ({ signs, from, to }) => !signs.has('each') || yearly.some((at) => from < at && at <= to + 1),
  );

/** `Overall, not per year`. */
const isRefusedYearly = (said: Operands['said']): boolean =>
  said.every(
    ({ signs, from }) =>
      !signs.has('a-year') ||
      said.some((before) => before.to === from && before.signs.has('negation')),
  );

/** `Rather than percent`. */
function isRefused(tokens: Question['tokens'], { vocabulary }: Pack): boolean {
  const at = tokens.findIndex((token) => wordsOf(vocabulary).is(token, 'percent'));
  const before = tokens.slice(Math.max(0, at - 3), Math.max(0, at));
  return phraseRuns(before, vocabulary.phrases['instead-of']).length > 0;
}

/** `In dollars`, `how many billion`. */
const MONEY_ASKED = ['in', 'of', 'quantity', 'more', 'asking-how-much'] as const;

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
  more: Partial<Pick<Sum, 'of' | 'count' | 'also' | 'decimals' | 'contrary'>> = {},
): Sum {
  const figures = Object.values(inputs).flatMap((one) => ('assumed' in one ? [] : [one]));
  return { kind, formula, inputs, unit, decimals: decimalsFor(unit), of: figures, ...more };
}
