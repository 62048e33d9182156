import type { Derivation } from '../schema/derivation.ts';

/** Every ring of derivations that need each other, beginning with the one that comes first. */
export function findCycles(
  derivations: ReadonlyMap<string, Derivation>,
): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const finished = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const at = path.indexOf(id);
    if (at >= 0) cycles.push(path.slice(at));
    const derivation = derivations.get(id);
    if (at >= 0 || finished.has(id) || !derivation) return;
    for (const needed of Object.values(derivation.inputs)) visit(needed, [...path, id]);
    finished.add(id);
  };
  for (const id of derivations.keys()) visit(id, []);
  return cycles;
}
