import type { Derived } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';

/** The facts whose figures a derived value rests on, those behind other derivations too. */
export function factsBehind(derived: Derived): readonly Fact[] {
  const facts = derived.inputs.flatMap((input) =>
    input.from === 'fact' ? [input.fact] : factsBehind(input.derived),
  );
  return [...new Set(facts)];
}
