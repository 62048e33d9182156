import { wordsOf } from '../../language/words.ts';
import { sameDimension } from '../operands/figure-traits.ts';
import { baseValue } from '../operands/figures.ts';
import type { Contrary, Reading, Sum } from '../operands/reading.ts';

/** `How much more was trade than the target`: what it is, where it is said to be the opposite; else null. */
export function contraryTo({ question: { tokens }, references, pack }: Reading): Contrary | null {
  const { is } = wordsOf(pack.vocabulary);
  const than = tokens.findIndex((token) => is(token, 'than'));
  if (than < 0) return null;
  const said = tokens.slice(0, than);
  const saysMore = said.some((token) => is(token, 'more', 'exceeding'));
  const saysLess = said.some((token) => is(token, 'less'));
  if (saysMore === saysLess) return null;
  const amounts = references.filter(({ by, chosen }) => by !== 'thread' && chosen.unit !== 'count');
  const first = amounts.findLast(({ at, chosen }) => at < than && chosen.dimension === 'usd');
  const second = amounts.find(({ at, chosen }) => at > than && chosen.dimension === 'usd');
  if (!first || !second || !sameDimension(first.chosen, second.chosen)) return null;
  const [a, b] = [baseValue(first.chosen), baseValue(second.chosen)];
  if (saysMore) return a < b ? 'less' : null;
  return a > b ? 'more' : null;
}

/** The difference of the two, told with what it is. */
export function withContrary(sum: Sum, reading: Reading): Sum {
  const contrary = contraryTo(reading);
  return contrary === null ? sum : { ...sum, contrary };
}
