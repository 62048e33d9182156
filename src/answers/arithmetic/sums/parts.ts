import { wordsOf } from '../../language/words.ts';
import { isPrice } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { isLeftOut } from './shares.ts';

/** Sums within one order: a price each, what a part of it is worth, which share of it that is. */
export function withinOrder(reading: Reading): Plan | null {
  const subject = subjectOf(reading);
  if (subject === null) return null;
  const { pack, references, has, percent, asksPrice, question } = reading;
  // `If one more were bought`: of more than were ordered nothing is told.
  if (has('hypothetical') && supposesMore(reading, subject)) return { refuse: 'no-figure' };
  const figures = figuresOf(pack).numbers.filter(({ subjects }) => subjects.has(subject));
  const price = figures.find((one) => isPrice(one, pack));
  const counts = figures.filter(({ unit, isAim }) => isCount(unit) && !isAim);
  const whole = counts.toSorted((a, b) => b.value - a.value)[0];
  const part = partOf(references, whole, reading);
  const ofPrice =
    price !== undefined && references.some(({ chosen, by }) => chosen === price && by === 'number');
  // `What share of the price is delivered`
  const { is } = wordsOf(pack.vocabulary);
  const isShare = !asksPrice || question.tokens.some((token) => is(token, 'share', 'percent'));
  if (percent && isShare && part && whole && !ofPrice) {
    return isLeftOut({ at: -1, chosen: part }, reading)
      ? { sum: sumOf('share-left', '1 - part / whole', { part, whole }, 'percent') }
      : { sum: sumOf('share', 'part / whole', { part, whole }, 'percent') };
  }
  // `In dollars` may be asked of something else that is named.
  const isOfItAlone = references.every(({ chosen }) => chosen.subjects.has(subject));
  const worth = asksPrice || ofPrice || has('pro-rata') || (reading.inMoney && isOfItAlone);
  // `What did each of the two that remain cost`
  const isOfEach = reading.said.some(
    ({ signs, to }) => signs.has('each') && wordsOf(pack.vocabulary).is(question.tokens[to], 'of'),
  );
  if (part && worth && !reading.counts && !isOfEach) {
    if (!price || !whole) return { refuse: 'no-figure' };
    return {
      sum: sumOf('pro-rata', 'price * part / whole', { price, part, whole }, price.unit, {
        of: [part, price],
      }),
    };
  }
  const own = ownCount(reading, subject);
  if (own !== null && price && whole && own !== whole.value && (worth || has('each'))) {
    // `How much more would six cost than five`
    if (has('difference')) return { refuse: 'no-figure' };
    return {
      sum: sumOf('own-count', `price / whole * ${own}`, { price, whole }, price.unit, {
        count: own,
      }),
    };
  }
  // `5.5bn ÷ 5 systems`
  const byWhole =
    has('ratio') &&
    ofPrice &&
    reading.own.some(({ kind, value }) => kind === 'count' && value === whole?.value);
  if (byWhole && whole)
    return { sum: sumOf('each', 'price / whole', { price, whole }, price.unit) };
  const isDivided = has('ratio') && !asksPrice;
  if (has('each') && !percent && !isDivided && !reading.counts) {
    if (!price || !whole) return { refuse: 'no-figure' };
    return { sum: sumOf('each', 'price / whole', { price, whole }, price.unit) };
  }
  return null;
}

const isCount = (unit: Figure['unit']): boolean => unit === 'systems' || unit === 'count';

/** The system that is named, or that a price or a count is of. */
function subjectOf({ subjects, references }: Reading): string | null {
  const [named] = subjects;
  if (subjects.size === 1 && named !== undefined) return named;
  if (subjects.size > 1) return null;
  const all = new Set(references.flatMap(({ chosen }) => [...chosen.subjects]));
  const [only] = all;
  return all.size === 1 ? (only ?? null) : null;
}

/** A count of the order that is less than the whole, by its own word. */
function partOf(
  references: readonly Reference[],
  whole: Figure | undefined,
  { pack }: Reading,
): Figure | undefined {
  const parts = references.filter(
    ({ chosen, by }) =>
      whole !== undefined &&
      by !== 'number' &&
      by !== 'name' &&
      chosen !== whole &&
      isCount(chosen.unit) &&
      !isPrice(chosen, pack) &&
      chosen.value < whole.value,
  );
  return (
    parts[0]?.figures.find(({ candidate }) => candidate.source.from === 'fact') ?? parts[0]?.chosen
  );
}

/** So many of the system as no figure says: `10 S-400s`. */
function ownCount({ own, said, has, question, pack }: Reading, subject: string): number | null {
  const { is } = wordsOf(pack.vocabulary);
  const names = said.filter(({ terms }) => terms.has(`@${subject}`));
  const found = own.find(
    ({ kind, at }) =>
      kind === 'count' ||
      (kind === null && names.some(({ from }) => from > at && from - at <= 2)) ||
      // `What would four of them cost`
      (kind === null && has('refers') && is(question.tokens[at + 1], 'of')),
  );
  return found?.value ?? null;
}

/** `One more S-400`, or one less: more of it than there are, or not as many. */
function supposesMore({ said, question, has, pack }: Reading, subject: string): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const names = said.filter(({ terms }) => terms.has(`@${subject}`));
  return names.some(
    ({ from }) =>
      is(question.tokens[from - 1], 'more') ||
      // `If one of them were cancelled, how much would the rest cost`
      (has('remaining') && is(question.tokens[from - 1], 'single')),
  );
}
