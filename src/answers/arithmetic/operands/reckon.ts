import { type Computed, compute, type Input } from '../../../content/derive/compute.ts';
import { FormulaProblem, parseFormula } from '../../../content/derive/formula.ts';
import { measured } from '../../../content/derive/quantity.ts';
import { Exact, pointRange } from '../../../content/derive/range.ts';
import type { Derived } from '../../../content/library.ts';
import type { Derivation } from '../../../content/schema/derivation.ts';
import type { Unit } from '../../../content/units.ts';
import type { Figure } from './figures.ts';

/** A number of the asker's own, which no source has. */
export interface Assumed {
  readonly assumed: number;
  readonly unit: Unit;
}

/** A formula in the language of derivations, over figures of the pack. */
export interface Formula {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Figure | Assumed>>;
  readonly unit: Unit;
  /** Digits after the point; fewer where the result is large. */
  readonly decimals: number;
}

/**
 * Works a formula out by the same rules as the pack's own derivations, so that bounds and rounded
 * inputs are carried through. Null where the figures do not belong together.
 */
export function reckon({ formula, inputs, unit, decimals }: Formula): Derived | null {
  try {
    const taken = Object.entries(inputs).map(
      ([name, figure]) => [name, 'assumed' in figure ? ownInput(figure) : inputOf(figure)] as const,
    );
    const named = derivationOf(formula, unit, decimals);
    return compute(named, parseFormula(formula), new Map(taken)).derived;
  } catch (error) {
    if (error instanceof FormulaProblem) return null;
    throw error;
  }
}

const derivationOf = (formula: string, unit: Unit, decimals: number): Derivation => ({
  id: 'worked-out',
  label: 'Worked out',
  aliases: [],
  formula,
  inputs: {},
  unit,
  decimals,
  topics: [],
  entities: [],
});

function inputOf({ candidate: { source } }: Figure): Input {
  return source.from === 'fact' ? { fact: source.fact } : { computed: again(source.derived) };
}

/** A derivation with its quantity, which the library does not keep. */
function again({ derivation, inputs }: Derived): Computed {
  const taken = inputs.map(
    (input) =>
      [
        input.name,
        input.from === 'fact' ? { fact: input.fact } : { computed: again(input.derived) },
      ] as const,
  );
  return compute(derivation, parseFormula(derivation.formula), new Map(taken));
}

function ownInput({ assumed, unit }: Assumed): Input {
  const value = new Exact(assumed);
  return {
    computed: {
      quantity: measured(value, pointRange(value), unit),
      derived: {
        derivation: derivationOf(String(assumed), unit, 6),
        value: assumed,
        unrounded: assumed,
        precision: 'exact',
        range: { low: assumed, high: assumed, lowOpen: false, highOpen: false },
        formula: [],
        inputs: [],
      },
    },
  };
}
