import type { Fault, Place } from '../fault.ts';
import type { Named } from '../library.ts';
import { normaliseName } from '../name.ts';
import { type Draft, metaOf } from '../read/draft.ts';
import type { Entry } from '../read/entry.ts';
import type { Path } from '../read/yaml-file.ts';
import type { PackMeta } from '../schema/pack.ts';

/** Something that can be asked for, by a name as it is written in the pack. */
interface Claim {
  readonly name: string;
  readonly named: Named;
  readonly place: () => Place;
}

/**
 * What each name and alias stands for, by its normalised form, and a fault for each that two things
 * claim. Ids name things too, where nothing claims them as a name.
 */
export function claimNames(draft: Draft): {
  names: ReadonlyMap<string, Named>;
  faults: readonly Fault[];
} {
  const names = new Map<string, Claim>();
  const faults: Fault[] = [];
  for (const claim of claims(draft)) {
    const key = normaliseName(claim.name);
    const earlier = names.get(key);
    if (key === '') {
      faults.push({
        ...claim.place(),
        what: `the name ${JSON.stringify(claim.name)} has neither letters nor digits`,
        remedy: 'write a name that people can type',
      });
    } else if (!earlier) names.set(key, claim);
    else if (!isSame(earlier.named, claim.named)) {
      const owner = `the ${earlier.named.kind} ${earlier.named.id}`;
      faults.push({
        ...claim.place(),
        what: `the name ${JSON.stringify(claim.name)} is claimed by ${owner} already`,
        remedy: 'leave it to one of the two',
      });
    }
  }
  const byName = new Map([...names].map(([key, { named }]) => [key, named]));
  for (const { named } of claims(draft)) {
    const key = normaliseName(named.id);
    if (!byName.has(key)) byName.set(key, named);
  }
  return { names: byName, faults };
}

function claims(draft: Draft): readonly Claim[] {
  const meta = metaOf(draft);
  return [
    ...(meta ? topicClaims(meta) : []),
    ...draft.entities.entries.flatMap(({ value: { id, name, aliases }, at }) =>
      claimsOf({ kind: 'entity', id }, 'name', name, aliases, at),
    ),
    ...draft.measures.entries.flatMap(({ value: { id, label, aliases }, at }) =>
      claimsOf({ kind: 'measure', id }, 'label', label, aliases, at),
    ),
    ...draft.derivations.entries.flatMap(({ value: { id, label, aliases }, at }) =>
      claimsOf({ kind: 'derivation', id }, 'label', label, aliases, at),
    ),
  ];
}

function topicClaims(meta: Entry<PackMeta>): readonly Claim[] {
  return meta.value.topics.flatMap(({ id, label, aliases }, index) =>
    claimsOf({ kind: 'topic', id }, 'label', label, aliases, (path = []) =>
      meta.at(['topics', index, ...path]),
    ),
  );
}

function claimsOf(
  named: Named,
  field: 'name' | 'label',
  name: string,
  aliases: readonly string[],
  at: (path?: Path) => Place,
): readonly Claim[] {
  return [
    { name, named, place: () => at([field]) },
    ...aliases.map((alias, index) => ({
      name: alias,
      named,
      place: () => at(['aliases', index]),
    })),
  ];
}

const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.id === b.id;
