import { wordsOf } from '../../language/words.ts';
import { isPrice } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { ownAmounts } from './own-number.ts';

/**
 * `How many S-400s would the lease money buy`: an amount of something else, or of the asker's own, by the
 * average price of one. Null where no more is asked than how many there are.
 */
export function boughtFor(reading: Reading): Plan | null {
  const { counts, has, references, said, question, pack } = reading;
  const { is } = wordsOf(pack.vocabulary);
  const isSupposed = question.tokens.some((token) => is(token, 'modal'));
  if (!counts || !(isSupposed || has('hypothetical') || has('each'))) return null;
  const apart = pricedApart(reading);
  if (apart) return apart;
  const order = orderMeant(reading);
  if (!order) return null;
  const { price, whole } = order;
  // What India would buy is no import of the year.
  const buys = said.filter(({ from, to }) =>
    question.tokens.slice(from, to).some((token) => is(token, 'taking')),
  );
  const others = references.filter(
    ({ chosen, at }) =>
      chosen.dimension === price.dimension &&
      chosen.measure !== price.measure &&
      !chosen.isAim &&
      !buys.some(({ from, to }) => from <= at && at < to),
  );
  const [other, another] = others;
  if (another) return null;
  const inputs = { price, whole };
  if (other) {
    const money = other.chosen;
    return {
      sum: sumOf('bought', 'money * whole / price', { money, ...inputs }, whole.unit, {
        of: [money, price, whole],
      }),
    };
  }
  const [own, second] = ownAmounts(reading);
  // What buys the whole of it is the whole of it.
  if (!own || second) return null;
  const assumed = own.value >= 1e6 ? own.value / 1e9 : own.value;
  const money = { assumed, unit: price.unit };
  return {
    sum: sumOf('bought-own', 'money * whole / price', { money, ...inputs }, whole.unit, {
      of: [price, whole],
      count: assumed,
    }),
  };
}

/** `How many submarines for the price of the S-400 deal`: of what has a price and no order, how often it goes into it. */
function pricedApart({ references, said, question, pack }: Reading): Plan | null {
  const { is } = wordsOf(pack.vocabulary);
  const many = question.tokens.findIndex(
    (token, at) =>
      is(token, 'asking-how-much') ||
      (is(token, 'quantity') && is(question.tokens[at - 1], 'asking-how')),
  );
  const first = said.find(({ from, terms }) => from > many && terms.size > 0);
  if (!first || first.from - many > 2) return null;
  const { numbers } = figuresOf(pack);
  const priced = references.filter(({ chosen }) => isPrice(chosen, pack));
  const [one, other, third] = priced;
  const counted = [one, other].find((each) => each?.at === first.from)?.chosen;
  const money = [one, other].find((each) => each?.at !== first.from)?.chosen;
  if (!counted || !money || third) return null;
  const isOrdered = numbers.some(
    ({ unit, subjects }) => unit === 'systems' && !subjects.isDisjointFrom(counted.subjects),
  );
  if (isOrdered) return null;
  return { sum: sumOf('ratio', 'over / under', { over: money, under: counted }, 'times') };
}

/** The first system that is named of which an order is told with its price and its number. */
function orderMeant({ said, pack }: Reading): { price: Figure; whole: Figure } | null {
  const { numbers } = figuresOf(pack);
  for (const { terms } of said) {
    for (const term of terms) {
      const own = term.startsWith('@')
        ? numbers.filter(({ subjects }) => subjects.has(term.slice(1)))
        : [];
      const price = own.find((one) => isPrice(one, pack));
      const [whole] = own
        .filter(({ unit, isAim }) => unit === 'systems' && !isAim)
        .toSorted((a, b) => b.value - a.value);
      if (price && whole) return { price, whole };
    }
  }
  return null;
}
