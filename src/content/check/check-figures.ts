import type { Fault } from '../fault.ts';
import type { Draft } from '../read/draft.ts';
import type { Entry } from '../read/entry.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Fact } from '../schema/fact.ts';
import type { Measure } from '../schema/measure.ts';
import { UNITS, type Unit } from '../units.ts';

/** A fault for each figure or derivation that is not what its measure measures. */
export function checkFigures(draft: Draft): readonly Fault[] {
  const measures = new Map(draft.measures.entries.map(({ value }) => [value.id, value]));
  return [
    ...draft.facts.entries.flatMap((entry) => {
      const measure = measures.get(entry.value.figure?.measure ?? '');
      return measure ? figureFaults(entry, measure) : [];
    }),
    ...draft.derivations.entries.flatMap((entry) => {
      const measure = measures.get(entry.value.measure ?? '');
      return measure ? derivationFaults(entry, measure) : [];
    }),
    ...draft.facts.entries.flatMap(claimFaults),
  ];
}

function figureFaults({ value: { figure }, at }: Entry<Fact>, measure: Measure): readonly Fault[] {
  if (!figure) return [];
  if ('date' in figure) {
    if (measure.kind === 'date') return [];
    const what = `the measure ${measure.id} is a quantity, and this figure a date`;
    return [
      {
        ...at(['figure', 'date'], 'key'),
        what,
        remedy: 'write value and unit, or name another measure',
      },
    ];
  }
  if (measure.kind === 'date') {
    const what = `the measure ${measure.id} is a date, and this figure a quantity`;
    return [
      { ...at(['figure', 'value'], 'key'), what, remedy: 'write a date, or name another measure' },
    ];
  }
  return unitFaults(measure, figure.unit, () => at(['figure', 'unit']));
}

function derivationFaults({ value, at }: Entry<Derivation>, measure: Measure): readonly Fault[] {
  if (measure.kind === 'quantity') return unitFaults(measure, value.unit, () => at(['unit']));
  const what = `the measure ${measure.id} is a date, and a derivation gives a quantity`;
  return [{ ...at(['measure']), what, remedy: 'name another measure or none' }];
}

function unitFaults(
  measure: Extract<Measure, { kind: 'quantity' }>,
  unit: Unit,
  place: () => ReturnType<Entry<unknown>['at']>,
): readonly Fault[] {
  const wanted = UNITS[measure.unit].dimension;
  const found = UNITS[unit].dimension;
  if (wanted === found) return [];
  const what = `${unit} is of the dimension ${found}, and the measure ${measure.id} of ${wanted}`;
  return [
    { ...place(), what, remedy: `write a unit such as ${measure.unit}, or name another measure` },
  ];
}

function claimFaults({ value: { status, by }, at }: Entry<Fact>): readonly Fault[] {
  if (status !== 'claimed' || by.length > 0) return [];
  const what = 'the fact is claimed, but "by" does not say by whom';
  return [{ ...at(['status']), what, remedy: 'name who claims it in "by"' }];
}
