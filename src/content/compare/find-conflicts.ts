import type { Derived, Observation } from '../library.ts';
import type { Draft } from '../read/draft.ts';
import type { Measure } from '../schema/measure.ts';
import { UNITS, type Unit } from '../units.ts';
import { conflict } from './conflict.ts';

/** Observations of a measure of which each differs from at least one other. */
export interface Conflict {
  readonly measure: Measure;
  readonly observations: readonly Observation[];
}

/** Compares all figures and derived values of each measure, in the order of the measures. */
export function findConflicts(
  draft: Draft,
  derived: ReadonlyMap<string, Derived>,
): readonly Conflict[] {
  const seen = observe(draft, derived);
  return draft.measures.entries.flatMap(({ value: measure }) => {
    // What is not of the measure's kind at all is a fault of its own.
    const ofMeasure = (seen.get(measure.id) ?? []).filter((one) => fits(one, measure));
    const observations = ofMeasure.filter((a) => ofMeasure.some((b) => a !== b && conflict(a, b)));
    return observations.length > 0 ? [{ measure, observations }] : [];
  });
}

function fits(seen: Observation, measure: Measure): boolean {
  const unit = unitOf(seen);
  if (measure.kind === 'date' || unit === null) return measure.kind === 'date' && unit === null;
  return UNITS[unit].dimension === UNITS[measure.unit].dimension;
}

/** Null for a date. */
function unitOf(seen: Observation): Unit | null {
  if (seen.from === 'derivation') return seen.derived.derivation.unit;
  return 'value' in seen.figure ? seen.figure.unit : null;
}

function observe(
  draft: Draft,
  derived: ReadonlyMap<string, Derived>,
): ReadonlyMap<string, readonly Observation[]> {
  const all: (readonly [measure: string, Observation])[] = [
    ...draft.facts.entries.flatMap(({ value: fact }) =>
      fact.figure
        ? [[fact.figure.measure, { from: 'fact', fact, figure: fact.figure }] as const]
        : [],
    ),
    ...[...derived.values()].flatMap((one) =>
      one.derivation.measure === undefined
        ? []
        : [[one.derivation.measure, { from: 'derivation', derived: one }] as const],
    ),
  ];
  const byMeasure = Map.groupBy(all, ([measure]) => measure);
  return new Map([...byMeasure].map(([id, pairs]) => [id, pairs.map(([, seen]) => seen)]));
}
