import type { Figure } from './figures.ts';

/** Whether a figure is worked out as what a fact's figure leaves of another fact's. */
export function isRestBeside({ candidate: { source }, dimension }: Figure, part: Figure): boolean {
  if (source.from !== 'derivation' || dimension !== part.dimension) return false;
  const { inputs } = source.derived;
  return (
    inputs.length === 2 &&
    inputs.every((input) => input.from === 'fact') &&
    inputs.some((input) => input.from === 'fact' && input.fact.id === part.candidate.id)
  );
}

/** Whether the one is what the other leaves of a whole: imports of the total beside exports. */
export const areTwoParts = (one: Figure, other: Figure): boolean =>
  one.measure !== other.measure && (isRestBeside(one, other) || isRestBeside(other, one));
