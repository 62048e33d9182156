import type { Fact } from '../content/schema/fact.ts';
import { spanOf } from '../content/span.ts';

/** How a dated statement stands on a day. */
export type Standing =
  /** A source vouches that it came about. */
  | { readonly type: 'settled' }
  | { readonly type: 'ahead'; readonly days: number }
  /** The day is within the time named; `daysLeft` after today. */
  | { readonly type: 'due'; readonly daysLeft: number }
  /** The time has gone by and the pack does not say what became of it. */
  | { readonly type: 'no-word'; readonly daysSince: number };

/** Statuses in which a statement tells what is so, not what is to come. */
const TELLS_WHAT_IS: ReadonlySet<Fact['status']> = new Set([
  'reported',
  'announced',
  'agreed',
  'claimed',
]);

/** What a fact's firmness and day say about the date it names. */
type Voucher = Pick<Fact, 'status' | 'asOf'>;

/**
 * Settled where a voucher that tells what is so dates from the first day named or later; what was
 * said beforehand is no word of what happened.
 */
export function standingOf(
  date: string,
  vouchers: readonly Voucher[],
  today: Temporal.PlainDate,
): Standing {
  const { start, end } = spanOf(date);
  const toFirst = today.until(start).days;
  if (toFirst > 0) return { type: 'ahead', days: toFirst };
  const settled = vouchers.some(({ status, asOf }) => TELLS_WHAT_IS.has(status) && asOf >= start);
  if (settled) return { type: 'settled' };
  const toLast = today.until(end).days;
  return toLast >= 0 ? { type: 'due', daysLeft: toLast } : { type: 'no-word', daysSince: -toLast };
}
