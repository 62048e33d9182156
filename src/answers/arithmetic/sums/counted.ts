import { wordsOf } from '../../language/words.ts';
import { isPrice } from '../operands/figure-traits.ts';
import { baseValue, type Figure, figuresOf } from '../operands/figures.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';

/** So many of an order, which is told with its price and its number. */
interface Counted {
  readonly price: Figure;
  readonly whole: Figure;
  readonly count: number;
}

/** `The lease and three S-400s together`: so many at the average price of one, beside another amount. */
export function besideCounted(reading: Reading): Plan | null {
  const { has, percent, references, question, asksPrice, pack } = reading;
  if (percent || question.polar) return null;
  const counted = countedIn(reading);
  if (!counted) return null;
  const { price, whole, count } = counted;
  const others = references.filter(
    ({ chosen }) =>
      chosen.dimension === price.dimension && chosen.subjects.isDisjointFrom(price.subjects),
  );
  const [other, another] = others;
  if (!other || another) return null;
  const isAll = count === whole.value;
  const part = isAll ? 'price' : 'price * own / whole';
  const own = { assumed: count, unit: whole.unit };
  const inputs = isAll
    ? { price, other: other.chosen }
    : { price, whole, own, other: other.chosen };
  const { is } = wordsOf(pack.vocabulary);
  const isPriced = asksPrice || question.asks.has('how-much');
  const isJoined = isPriced && question.tokens.some((token) => is(token, 'conjunction'));
  const more = { of: [other.chosen, price], count };
  if (has('difference')) {
    const isMore = (baseValue(price) * count) / whole.value >= baseValue(other.chosen);
    const formula = isMore ? `${part} - other` : `other - ${part}`;
    return { sum: sumOf('counted-difference', formula, inputs, price.unit, more) };
  }
  return has('sum') || isJoined
    ? { sum: sumOf('counted-sum', `other + ${part}`, inputs, price.unit, more) }
    : null;
}

/** How far before a name its number may stand: `three Russian S-400s`. */
const REACH = 2;

function countedIn({ said, question: { numbers }, pack }: Reading): Counted | null {
  const all = figuresOf(pack).numbers;
  for (const { terms, from } of said) {
    const number = numbers.find(
      ({ at, kind }) => (kind === null || kind === 'count') && from > at && from - at <= REACH,
    );
    if (!number) continue;
    const own = all.filter(({ subjects }) => [...subjects].some((id) => terms.has(`@${id}`)));
    const price = own.find((one) => isPrice(one, pack));
    const [whole] = own
      .filter(({ unit, isAim }) => unit === 'systems' && !isAim)
      .toSorted((a, b) => b.value - a.value);
    if (price && whole) return { price, whole, count: number.value };
  }
  return null;
}
