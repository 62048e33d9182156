import type { Pack } from '../../../content/library.ts';
import { periodSpan } from '../../../content/span.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import type { Question } from '../../reading/question.ts';
import type { Figure } from './figures.ts';

/** A sum of money that something costs. */
export function isPrice({ dimension, keys }: Figure, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return (
    (dimension === 'usd' || dimension === 'eur') &&
    [...keys].some((key) => lexicon.wants(key) === 'money')
  );
}

/** `2024-25` is not `2024`, and a year alone may be the end of either. */
export function isOfYear({ period, isAim }: Figure, { dates }: Pick<Question, 'dates'>): boolean {
  if (period === null || isAim) return false;
  const isSplit = /^\d{4}-\d{2}$/.test(period);
  const end = Number(periodSpan(period).end.slice(0, 4));
  return dates.some(
    ({ year, split, month }) => month === null && year === end && (isSplit || !split),
  );
}

/** The latest span first, and a figure that says its span before one that does not. */
export function latestFirst(a: Figure, b: Figure): number {
  const endOf = ({ period }: Figure): string => (period === null ? '' : periodSpan(period).end);
  const isExact = ({ precision }: Figure): number => (precision === 'exact' ? 0 : 1);
  return (
    (endOf(a) === endOf(b) ? 0 : endOf(a) < endOf(b) ? 1 : -1) ||
    isExact(a) - isExact(b) ||
    a.candidate.rank - b.candidate.rank
  );
}

export const sameDimension = (a: Figure, b: Figure): boolean => a.dimension === b.dimension;
