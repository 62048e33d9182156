import type { Disagreement, Pack } from '../content/library.ts';
import { factsObserved } from './on-topics.ts';
import type { Stage } from './stage.ts';
import { measureOfDates } from './summit-snapshot.ts';

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

/** Those on the days of the summit, with what became known later: they are cited as the programme is. */
export function disagreementsOnDates(whole: Pack): readonly Disagreement[] {
  const measure = measureOfDates(whole);
  return whole.disagreements.filter((found) => found.measure.id === measure);
}
