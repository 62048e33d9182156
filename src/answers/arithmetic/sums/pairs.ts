import type { Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import { periodSpan } from '../../../content/span.ts';
import type { Token } from '../../language/tokens.ts';
import { type Words, wordsOf } from '../../language/words.ts';
import { latestFirst, sameDimension } from '../operands/figure-traits.ts';
import { baseValue, type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { meets } from '../operands/read-said.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { isRestBeside } from '../operands/rest-of.ts';
import { bySubtraction } from './by-subtraction.ts';
import { withContrary } from './contrary.ts';
import { withOwnNumber } from './own-number.ts';
import { shareOf } from './shares.ts';

/** Sums over two figures or more that are named: shares, ratios, sums, differences. */
export function betweenFigures(reading: Reading): Plan | null {
  const { has, percent, question } = reading;
  const named = comparable(reading);
  const own = withOwnNumber(named, reading);
  if (own) return own;
  const even = evened(named, reading);
  if (even) return even;
  if (percent) return shareOf(named, reading);
  if (has('ratio') || has('for-each')) return ratioOf(named, reading);
  if (has('sum') && isOfTwoKinds(reading)) return { refuse: 'different-things' };
  // `Sum of trade, exports and deficit`: what two of them leave is not what is asked.
  const isAdded = has('sum') && !has('difference') && named.length > 2;
  const worked = isAdded ? null : bySubtraction(reading);
  if (worked) return worked;
  if (has('sum')) return totalOf(named, reading);
  if (has('difference') || (has('remaining') && named.length === 2 && !question.polar)) {
    return differenceOf(named, reading);
  }
  // A rate and an amount, both by their number: no source says that the one is of the other.
  const stated = named.filter(({ by }) => by === 'number');
  const rate = stated.some(({ chosen }) => chosen.unit === 'percent');
  const amount = stated.some(({ chosen }) => chosen.dimension !== 'ratio');
  return rate && amount && !question.polar ? { refuse: 'different-things' } : null;
}

/** How many times as large the one side must be to be as large as the other: the rest of their whole. */
function evened(named: readonly Reference[], reading: Reading): Plan | null {
  const { has, pack, rises, percent, wantsMoney } = reading;
  if (!has('balanced')) return null;
  const [whole] = named.toSorted((a, b) => baseValue(b.chosen) - baseValue(a.chosen));
  // `What would each side export for balanced trade`: half of what both come to.
  if (has('each') && whole && !percent && !rises && !has('ratio')) {
    return { sum: sumOf('balanced', 'whole / 2', { whole: whole.chosen }, whole.chosen.unit) };
  }
  if (!has('ratio') && !rises && !has('growth-needed') && !has('difference')) return null;
  for (const { chosen: part } of named) {
    const rest = figuresOf(pack).numbers.find((one) => isRestBeside(one, part));
    if (!rest) continue;
    if (percent) return { sum: sumOf('increase', 'rest / part - 1', { rest, part }, 'percent') };
    return wantsMoney || has('difference')
      ? { sum: sumOf('difference', 'rest - part', { rest, part }, part.unit) }
      : { sum: sumOf('ratio', 'rest / part', { rest, part }, 'times') };
  }
  return null;
}

/** `Add the number of them and the price`: both are named, and no sum is of the two. */
function isOfTwoKinds({ references, question, pack }: Reading): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const named = references.filter(({ by }) => by === 'word');
  const counts = named.filter(({ chosen }) => chosen.dimension === 'count');
  const others = named.filter(({ chosen }) => chosen.dimension !== 'count');
  const numbered = question.tokens.some((token) => is(token, 'number'));
  return numbered && counts.length > 0 && others.length > 0;
}

/** Of a system whose price is meant the count of it is not; a figure of no span fits the span of the others. */
function comparable({ references: all, counts, has }: Reading): readonly Reference[] {
  // `Ordered less delivered`: of two counts of one system its price, which nobody speaks of, is none.
  const counted = all.filter(
    ({ by, chosen }) => by === 'word' && chosen.dimension === 'count' && chosen.subjects.size > 0,
  );
  const isOfCounts = counted.length > 1 && (has('difference') || has('sum'));
  const references = isOfCounts
    ? all.filter(
        ({ by, chosen }) =>
          by !== 'name' || !counted.some((one) => meets(one.chosen.subjects, chosen.subjects)),
      )
    : all;
  const priced = new Set(
    references.flatMap(({ chosen }) => (chosen.dimension === 'count' ? [] : [...chosen.subjects])),
  );
  const others = references.some(({ chosen }) => chosen.unit !== 'count');
  const kept = references.filter(
    ({ chosen }) =>
      // A number in a series is no amount.
      (counts || !others || chosen.unit !== 'count' || chosen.subjects.size > 0) &&
      (counts ||
        chosen.dimension !== 'count' ||
        ![...chosen.subjects].some((id) => priced.has(id))),
  );
  const periods = new Set(
    kept.flatMap(({ chosen, stated }) => (stated && chosen.period ? [chosen.period] : [])),
  );
  return kept.map((one) => {
    if (one.stated || periods.size === 0) return one;
    const fits = one.figures.find(({ period }) => period !== null && periods.has(period));
    return fits ? { ...one, chosen: fits } : one;
  });
}

function ratioOf(named: readonly Reference[], reading: Reading): Plan | null {
  const { has, said } = reading;
  // `Russian sales to Indian sales in trade`: what stands behind `in` is where they are.
  const { tokens } = reading.question;
  const { is } = wordsOf(reading.pack.vocabulary);
  const sides =
    named.length < 3
      ? named
      : named.filter(({ at }) => !is(tokens[at - 1], 'in') && !is(tokens[at - 2], 'in'));
  const [one, other, third] = sides;
  if (!one || !other || third) return null;
  if (!sameDimension(one.chosen, other.chosen)) return { refuse: 'different-things' };
  const each = said.find(({ signs }) => signs.has('for-each'));
  const inOrder =
    said.some(({ signs, from }) => signs.has('ratio') && from < one.at) &&
    tokens.some((token) => is(token, 'ratio'));
  const under = has('for-each')
    ? (named.find(({ at }) => each !== undefined && at >= each.from) ?? other)
    : inOrder
      ? other
      : isTimesOf(one, tokens, is)
        ? one
        : baseValue(one.chosen) >= baseValue(other.chosen)
          ? other
          : one;
  const over = under === one ? other : one;
  return {
    sum: sumOf('ratio', 'over / under', { over: over.chosen, under: under.chosen }, 'times'),
  };
}

/** `How many times the exports is the lease`: what stands right behind the word is what it is divided by. */
function isTimesOf({ at }: Reference, tokens: readonly Token[], is: Words['is']): boolean {
  const from = tokens.findIndex(
    (token, place) => is(token, 'often') && is(tokens[place - 1], 'quantity'),
  );
  if (from < 0 || at <= from || at - from > 3) return false;
  const between = tokens.slice(from + 1, at);
  return between.every(
    (token) => !is(token, 'more', 'exceeding', 'than', 'be', 'auxiliary', 'modal'),
  );
}

function totalOf(named: readonly Reference[], { subjects, pack }: Reading): Plan | null {
  const [first, ...rest] = named;
  if (!first) return null;
  if (rest.length === 0 && first.named.length === 2) return totalOfSpans(first.named);
  if (rest.length === 0 && subjects.size < 2) return null;
  if (rest.length === 0) return { refuse: 'no-figure' };
  // A rate and a multiple are rates of different things.
  if (first.chosen.dimension === 'ratio') return { refuse: 'different-things' };
  if (!rest.every(({ chosen }) => sameDimension(chosen, first.chosen))) {
    return rest.every(({ chosen }) => meets(chosen.subjects, first.chosen.subjects))
      ? null
      : { refuse: 'different-things' };
  }
  if (named.some((one) => named.some((other) => isPartOf(one.chosen, other.chosen, pack))))
    return { refuse: 'part-of-other' };
  // A total and what is worked out from it do not add up, and no message holds what carries so many.
  const isWorkedOut = named.some(({ chosen }) => chosen.candidate.source.from === 'derivation');
  if (isWorkedOut && named.length > SHOWN) return { refuse: 'different-things' };
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, named.length);
  const inputs = Object.fromEntries(
    names.flatMap((name, at) => (named[at] ? [[name, named[at].chosen] as const] : [])),
  );
  return { sum: sumOf('sum', names.join(' + '), inputs, first.chosen.unit) };
}

/**
 * Whether the one is in the other already: what is worked out from both has the one taken off the other. Two
 * that make a whole, exports and what is left of the total without them, are not in each other.
 */
function isPartOf(part: Figure, whole: Figure, pack: Pack): boolean {
  if (part === whole || part.subjects.size + whole.subjects.size > 0) return false;
  const { numbers } = figuresOf(pack);
  const wholes = (figure: Figure): readonly string[] => {
    const whole = takenFrom(figure)?.from;
    const next = numbers.find(({ candidate }) => candidate.id === whole);
    return whole === undefined ? [] : [whole, ...(next ? wholes(next) : [])];
  };
  // What is left of a whole is in it, and so is what was taken off a whole that is told.
  const isTakenOff = numbers.some((one) => {
    const taken = takenFrom(one);
    return taken?.from === whole.candidate.id && taken.off === part.candidate.id;
  });
  const isTold = whole.candidate.source.from === 'fact';
  return wholes(part).includes(whole.candidate.id) || (isTold && isTakenOff);
}

/** From what a figure is what another leaves of it. */
function takenFrom({ candidate: { source } }: Figure): { from: string; off: string } | null {
  if (source.from !== 'derivation' || !source.derived.derivation.formula.includes(' - '))
    return null;
  const [from, off, ...others] = source.derived.inputs.map((input) => originId(input));
  return from !== undefined && off !== undefined && others.length === 0 ? { from, off } : null;
}

/** So many figures stand below a sum, each with its source. */
const SHOWN = 3;

/** Two figures of one measure make a total only where no day is in the spans of both. */
function totalOfSpans([a, b]: readonly Figure[]): Plan | null {
  if (!a?.period || !b?.period) return null;
  const [one, other] = [periodSpan(a.period), periodSpan(b.period)];
  if (one.start <= other.end && other.start <= one.end) return { refuse: 'overlapping-sum' };
  return { sum: sumOf('sum', 'a + b', { a, b }, a.unit) };
}

/** The larger less the smaller; of one measure alone, its two figures. */
function differenceOf(named: readonly Reference[], reading: Reading): Plan | null {
  const { has, rises } = reading;
  const [one, other, third] = named;
  if (!one || third) return null;
  if (!other) {
    const facts = one.figures.filter(({ candidate }) => candidate.source.from === 'fact');
    const told = (facts.length > 1 ? facts : one.figures).toSorted(latestFirst);
    const [a, b] = told;
    return a &&
      b &&
      told.length === 2 &&
      has('difference') &&
      !rises &&
      (one.named.length === 2 || !one.stated)
      ? { sum: inOrder(a, b) }
      : null;
  }
  if (!sameDimension(one.chosen, other.chosen)) return { refuse: 'different-things' };
  return { sum: withContrary(inOrder(one.chosen, other.chosen), reading) };
}

function inOrder(a: Figure, b: Figure) {
  const [larger, smaller] = baseValue(a) >= baseValue(b) ? [a, b] : [b, a];
  return sumOf('difference', 'larger - smaller', { larger, smaller }, larger.unit);
}
