import type { Pack } from '../content/library.ts';
import type { Entity } from '../content/schema/entity.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { PackMeta } from '../content/schema/pack.ts';
import type { NameChoice } from './name-match.ts';

export type Topic = PackMeta['topics'][number];

/** The facts of these ids, in their order; the pack's check has seen that they exist. */
export function factsOf(pack: Pack, ids: readonly string[]): readonly Fact[] {
  return ids.flatMap((id) => pack.facts.get(id) ?? []);
}

/** The names of these entities, in their order. */
export function entityNames(
  { entities }: { readonly entities: ReadonlyMap<string, Pick<Entity, 'name'>> },
  ids: readonly string[],
): readonly string[] {
  return ids.flatMap((id) => entities.get(id)?.name ?? []);
}

/** Entities of one kind as choices by name, in the order of the pack. */
export function entityChoices(pack: Pack, kind: Entity['kind']): readonly NameChoice<Entity>[] {
  return [...pack.entities.values()]
    .filter((entity) => entity.kind === kind)
    .map((entity) => ({
      value: entity,
      label: entity.name,
      aliases: [entity.id, ...entity.aliases],
    }));
}
