import type { Disagreement, Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import type { Context } from '../../thread/context.ts';

/** So many of the last answers have told the two sides, one each or both at once. */
const LAST = 2;

/** `Why don't they match?` behind two figures, one told after the other: the disagreement that they are the sides of. */
export function disagreementTold(context: Context | null, pack: Pack): Disagreement | null {
  const told = new Set((context?.used ?? []).slice(0, LAST).flat());
  if (told.size < LAST) return null;
  return (
    pack.disagreements.find(({ observations }) =>
      observations.every((one) => told.has(originId(one))),
    ) ?? null
  );
}
