import type { Disagreement, Pack } from '../content/library.ts';
import { factsObserved } from './on-topics.ts';
import type { Stage } from './stage.ts';

/**
 * The disagreements that an edition tells: all of them before the summit and in a first edition
 * (`changed` is null), else those on which a fact changed (ids): the others were told before.
 */
export function openDisagreements(
  pack: Pack,
  stage: Stage,
  changed: ReadonlySet<string> | null,
): readonly Disagreement[] {
  if (changed === null || stage.type === 'before') return pack.disagreements;
  return pack.disagreements.filter((found) =>
    factsObserved(found).some(({ id }) => changed.has(id)),
  );
}
