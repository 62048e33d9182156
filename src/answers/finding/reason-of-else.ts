import type { Want } from '../reading/wanted/wants.ts';
import type { Ranked } from './rank.ts';

/** How much more of a question than a reason a fact must speak of, for the reason to be one for something else. */
const MORE = 0.15;
/** What speaks of so much of it is what the reason is asked for. */
const MEANT = 0.8;
/** So like a wording that asks why, it is the reason that is asked for. */
const LIKE = 0.6;

/**
 * Whether the best reason that is told is one for something else: what is asked about is told of by another,
 * without a reason. `Why did X give it` is not answered by why they met.
 */
export function isReasonOfElse(
  best: Ranked | undefined,
  ranked: readonly Ranked[],
  want: Want,
): boolean {
  if (want.kind !== 'reason' || !best) return false;
  const isAsked = best.sameAsk && best.likeness >= LIKE;
  if (isAsked && !best.missing.some(({ unknown, inner }) => unknown && !inner)) return false;
  return ranked.some(
    ({ candidate, coverage, missing }) =>
      candidate.source.from === 'fact' &&
      (hasAllKnown(missing)
        ? coverage > best.coverage
        : coverage >= MEANT && coverage >= best.coverage + MORE),
  );
}

/** `Why did X halt it`: it lacks what nothing knows, and nothing else. */
const hasAllKnown = (missing: Ranked['missing']): boolean =>
  missing.every(({ unknown, inner }) => unknown || inner);
