import { closest, distance } from 'fastest-levenshtein';
import type { Fault } from '../fault.ts';
import { type Draft, isWhole } from '../read/draft.ts';
import { collectDefinitions, type Definitions } from './ids.ts';
import { collectReferences, type Reference, type Target } from './references.ts';

const HOMES: Readonly<Record<Target, { readonly name: string; readonly file: string }>> = {
  source: { name: 'source', file: 'sources.yaml' },
  entity: { name: 'entity', file: 'entities.yaml' },
  measure: { name: 'measure', file: 'measures.yaml' },
  topic: { name: 'topic', file: 'pack.yaml' },
  fact: { name: 'fact', file: 'facts/*.yaml' },
  input: { name: 'fact or derivation', file: 'facts/*.yaml or derivations.yaml' },
};

/** A fault for each id that names nothing, stands twice in one list, or that nothing names. */
export function checkReferences(draft: Draft): readonly Fault[] {
  const definitions = collectDefinitions(draft);
  const references = collectReferences(draft);
  // A pack names its parts thousands of times over.
  const ids = new Map(
    Object.entries(definitions).map(([target, { defined }]) => [
      target,
      new Set(defined.map(({ id }) => id)),
    ]),
  );
  return [
    ...references
      .filter(({ id, target }) => ids.get(target)?.has(id) !== true)
      .flatMap((reference) => unknownId(reference, definitions[reference.target])),
    ...repeatedIds(references),
    // A broken entry may name what seems unused: only a whole pack can tell.
    ...(isWhole(draft) ? unusedIds(definitions, references) : []),
  ];
}

function unknownId(
  reference: Reference,
  { defined, taken, complete }: Definitions,
): readonly Fault[] {
  const { id, target, place } = reference;
  const ids = defined.map((one) => one.id);
  if (!complete || taken.has(id)) return [];
  const { name, file } = HOMES[target];
  const nearest = ids.length > 0 ? closest(id, ids) : '';
  const near = nearest !== '' && distance(id, nearest) <= Math.max(1, Math.floor(id.length / 4));
  const remedy = near
    ? `did you mean "${nearest}"? Else add it to ${file}`
    : `add it to ${file} or correct the id`;
  return [{ ...place(), what: `there is no ${name} "${id}"`, remedy }];
}

function repeatedIds(references: readonly Reference[]): readonly Fault[] {
  const seen = new Map<object, Set<string>>();
  return references.flatMap(({ list, id, place }) => {
    if (!list) return [];
    const ids = seen.get(list) ?? new Set();
    seen.set(list, ids);
    if (ids.has(id))
      return [{ ...place(), what: `"${id}" stands twice in this list`, remedy: 'take one out' }];
    ids.add(id);
    return [];
  });
}

function unusedIds(
  definitions: Readonly<Record<Target, Definitions>>,
  references: readonly Reference[],
): readonly Fault[] {
  return (['source', 'entity', 'measure', 'topic'] as const).flatMap((target) => {
    const used = new Set(references.filter((one) => one.target === target).map(({ id }) => id));
    return definitions[target].defined
      .filter(({ id }) => !used.has(id))
      .map(({ id, place }) => ({
        ...place(),
        what: `nothing uses the ${HOMES[target].name} "${id}"`,
        remedy: 'use it or take it out',
      }));
  });
}
