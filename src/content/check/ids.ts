import type { Fault, Place } from '../fault.ts';
import { type Draft, metaOf } from '../read/draft.ts';
import type { Entry, Shelf } from '../read/entry.ts';
import type { Target } from './references.ts';

/** An id and where it is given to something. */
export interface Defined {
  readonly id: string;
  readonly place: () => Place;
}

/** What is defined of one kind. */
export interface Definitions {
  readonly defined: readonly Defined[];
  /** Ids of entries that did not pass their schema: they are there, if not sound. */
  readonly taken: ReadonlySet<string>;
  /** Whether all files of the kind could be read: only then is an id truly unknown. */
  readonly complete: boolean;
}

/** What is defined of each kind that others name by id. */
export function collectDefinitions(draft: Draft): Readonly<Record<Target, Definitions>> {
  const fact = definitionsOf(draft.facts);
  const derivation = definitionsOf(draft.derivations);
  return {
    source: definitionsOf(draft.sources),
    entity: definitionsOf(draft.entities),
    measure: definitionsOf(draft.measures),
    topic: topicDefinitions(draft),
    fact,
    input: {
      defined: [...fact.defined, ...derivation.defined],
      taken: fact.taken.union(derivation.taken),
      complete: fact.complete && derivation.complete,
    },
  };
}

function definitionsOf(shelf: Shelf<{ readonly id: string }>): Definitions {
  return {
    defined: shelf.entries.map(definedBy),
    taken: new Set(shelf.broken.flatMap(idOf)),
    complete: shelf.complete,
  };
}

function topicDefinitions(draft: Draft): Definitions {
  const meta = metaOf(draft);
  const defined = (meta?.value.topics ?? []).map(({ id }, index) => ({
    id,
    place: () => meta?.at(['topics', index, 'id']) ?? { file: 'pack.yaml', line: 1, column: 1 },
  }));
  return { defined, taken: new Set(), complete: meta !== undefined };
}

const definedBy = ({ value, at }: Entry<{ readonly id: string }>): Defined => ({
  id: value.id,
  place: () => at(['id']),
});

function idOf(entry: unknown): readonly string[] {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return [];
  return typeof entry.id === 'string' ? [entry.id] : [];
}

/**
 * A fault for each id that is given twice, across all files of a kind. Facts and derivations share
 * their ids, because formulas name either.
 */
export function checkDuplicateIds(draft: Draft): readonly Fault[] {
  const definitions = collectDefinitions(draft);
  return [
    definitions.source.defined,
    definitions.entity.defined,
    definitions.measure.defined,
    definitions.topic.defined,
    definitions.input.defined,
    draft.agenda.entries.map(definedBy),
    draft.timeline.entries.map(definedBy),
    draft.commitments.entries.map(definedBy),
    draft.differences.entries.flatMap(({ value, at }) =>
      value.measure === undefined ? [] : [{ id: value.measure, place: () => at(['measure']) }],
    ),
    draft.asked.entries.map(({ value, at }) => ({ id: value.of, place: () => at(['of']) })),
    draft.gaps.entries.map(definedBy),
  ].flatMap(duplicates);
}

function duplicates(defined: readonly Defined[]): readonly Fault[] {
  const first = new Map<string, () => Place>();
  return defined.flatMap(({ id, place }) => {
    const earlierPlace = first.get(id);
    if (!earlierPlace) {
      first.set(id, place);
      return [];
    }
    const earlier = earlierPlace();
    const what = `the id "${id}" is given already at ${earlier.file}:${earlier.line}`;
    return [{ ...place(), what, remedy: 'give one of the two another id' }];
  });
}
