import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import type { Resolved } from '../finding/resolve.ts';
import { SUM_SIGNS } from '../reading/wanted/sum-signs.ts';

/** So surely a wording of an editor's is what was asked that no sum is looked for. */
const CERTAIN = 0.8;
const SIZES: readonly Ask[] = ['how-much', 'how-many', 'how-long', 'percent', 'when'];
/** What sounds like a sum and is said of plans too: `to reach the target`, `still to come`. */
const WEAK: ReadonlySet<Sign> = new Set(['growth-needed', 'distance', 'progress', 'remaining']);

/**
 * Whether what sounds like a sum is what an editor says is asked for and told in words: `which steps are to
 * be discussed to reach the target`.
 */
export function isToldInWords({ fitting: [best], want, question }: Resolved): boolean {
  const { signs, asks } = question;
  const sums = SUM_SIGNS.filter((sign) => signs.has(sign));
  if (sums.length === 0 || !sums.every((sign) => WEAK.has(sign))) return false;
  // `What kinds of step` and `which steps` ask for the same.
  const isNamed = [...asks].every((ask) => ask === 'what' || ask === 'which');
  if (!best || best.likeness < CERTAIN || !(best.sameAsk || isNamed)) return false;
  if (want.kind !== 'statement') return false;
  const { gives, source } = best.candidate;
  return (
    source.from === 'fact' &&
    !gives.has('amount') &&
    !gives.has('date') &&
    best.missing.every(({ inner, unknown }) => inner || unknown) &&
    !SIZES.some((ask) => asks.has(ask))
  );
}
