import { spanOf } from '../../../content/span.ts';
import type { Dated } from '../operands/figures.ts';

const startOf = ({ figure }: Dated): string => spanOf(figure.date).start;

/** Orders dates by their first days, the earliest first. */
export function byStart(one: Dated, other: Dated): number {
  const [a, b] = [startOf(one), startOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
