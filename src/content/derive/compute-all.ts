import type { Fault } from '../fault.ts';
import type { Derived } from '../library.ts';
import type { Draft } from '../read/draft.ts';
import type { Entry } from '../read/entry.ts';
import type { Derivation } from '../schema/derivation.ts';
import type { Fact } from '../schema/fact.ts';
import { type Computed, compute, type Input } from './compute.ts';
import { findCycles } from './find-cycles.ts';
import { type Formula, FormulaProblem, namesIn, parseFormula } from './formula.ts';

/** Every derivation that computes, in the order of the file, and a fault for each that does not. */
export interface Derivations {
  readonly derived: ReadonlyMap<string, Derived>;
  readonly faults: readonly Fault[];
}

/**
 * Works out all derivations, each after those that it needs. One whose inputs are missing or faulty
 * is left out in silence: the fault is told where it is.
 */
export function computeDerivations(draft: Draft): Derivations {
  const faults: Fault[] = [];
  const facts = new Map(draft.facts.entries.map(({ value }) => [value.id, value]));
  const entries = new Map(draft.derivations.entries.map((entry) => [entry.value.id, entry]));
  const cycles = findCycles(new Map([...entries].map(([id, { value }]) => [id, value])));
  const inCycle = new Set(cycles.flat());
  const done = new Map<string, Computed | null>();

  const computedOf = (entry: Entry<Derivation>): Computed | null => {
    const { id } = entry.value;
    const known = done.get(id);
    if (known !== undefined) return known;
    const result = inCycle.has(id) ? null : attempt(entry);
    done.set(id, result);
    return result;
  };
  const attempt = (entry: Entry<Derivation>): Computed | null => {
    const formula = readFormula(entry, faults);
    const inputs = gatherInputs(entry.value, facts, (id) => {
      const needed = entries.get(id);
      return needed ? computedOf(needed) : null;
    });
    if (!formula || !inputs) return null;
    return caught(entry, faults, () => compute(entry.value, formula, inputs));
  };

  const derived = new Map<string, Derived>();
  for (const [id, entry] of entries) {
    const computed = computedOf(entry);
    if (computed) derived.set(id, computed.derived);
  }
  for (const cycle of cycles) {
    const entry = entries.get(cycle[0] ?? '');
    if (!entry) continue;
    faults.push({
      ...entry.at(['inputs']),
      what: `the derivations need each other: ${[...cycle, cycle[0]].join(' -> ')}`,
      remedy: 'work one of them out from facts alone',
    });
  }
  return { derived, faults };
}

/** Null where an input is missing or does not compute. */
function gatherInputs(
  derivation: Derivation,
  facts: ReadonlyMap<string, Fact>,
  computedOf: (id: string) => Computed | null,
): ReadonlyMap<string, Input> | null {
  const inputs = new Map<string, Input>();
  for (const [name, id] of Object.entries(derivation.inputs)) {
    const fact = facts.get(id);
    if (fact) {
      inputs.set(name, { fact });
      continue;
    }
    const computed = computedOf(id);
    if (!computed) return null;
    inputs.set(name, { computed });
  }
  return inputs;
}

/** The formula, unless it cannot be read or does not fit the inputs; then faults say so. */
function readFormula(entry: Entry<Derivation>, faults: Fault[]): Formula | null {
  const formula = caught(entry, faults, () => parseFormula(entry.value.formula));
  if (!formula) return null;
  const used = namesIn(formula.expression);
  const given = new Set(Object.keys(entry.value.inputs));
  const unknown = [...used.difference(given)];
  const unused = [...given.difference(used)];
  for (const name of unknown) {
    faults.push({
      ...entry.at(['formula']),
      what: `the formula uses "${name}", which is no input`,
      remedy: 'add it to the inputs or correct the formula',
    });
  }
  for (const name of unused) {
    faults.push({
      ...entry.at(['inputs', name], 'key'),
      what: `the formula does not use the input "${name}"`,
      remedy: 'use it in the formula or take it out',
    });
  }
  if (given.size === 0) {
    faults.push({
      ...entry.at(['formula']),
      what: 'the formula has no inputs',
      remedy: 'work it out from facts or other derivations',
    });
  }
  return unknown.length + unused.length > 0 || given.size === 0 ? null : formula;
}

function caught<T>(entry: Entry<Derivation>, faults: Fault[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FormulaProblem)) throw error;
    faults.push({ ...entry.at(['formula']), what: error.message, remedy: error.remedy });
    return null;
  }
}
