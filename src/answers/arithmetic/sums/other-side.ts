import { baseValue, type Figure } from '../operands/figures.ts';
import type { Reading, Sum } from '../operands/reading.ts';

/**
 * The sum with the same one beside it from the other value, where the sources differ on a figure that goes
 * in, for one span or for none, and the question does not say which value it means.
 */
export function withOtherSide(sum: Sum, { references, pack }: Reading): Sum {
  if (sum.also) return sum;
  for (const [name, input] of Object.entries(sum.inputs)) {
    if ('assumed' in input || !pack.disagreements.some(({ measure }) => measure === input.measure))
      continue;
    const meant = references.find(({ chosen }) => chosen === input);
    if (!meant || meant.stated) continue;
    const other = meant.figures.find((one) => isOtherSide(one, input));
    const isIn = Object.values(sum.inputs).some((one) => one === other);
    if (!other || isIn) continue;
    const inputs = { ...sum.inputs, [name]: other };
    return { ...sum, also: { ...sum, inputs, from: other } };
  }
  return sum;
}

const isOtherSide = (one: Figure, input: Figure): boolean =>
  one !== input &&
  one.candidate.source.from === 'fact' &&
  one.period === input.period &&
  baseValue(one) !== baseValue(input);
