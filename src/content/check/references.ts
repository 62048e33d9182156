import type { Place } from '../fault.ts';
import { type Draft, metaOf } from '../read/draft.ts';

/** Kinds of things that have ids and are named by them elsewhere. */
export type Target = 'source' | 'entity' | 'measure' | 'topic' | 'fact' | 'input';

/** A place in a pack where something is named by its id. */
export interface Reference {
  readonly target: Target;
  readonly id: string;
  readonly place: () => Place;
  /** Tells lists apart, so that an id that stands twice in one of them is seen. */
  readonly list: object | null;
}

type At = (path: readonly PropertyKey[]) => Place;

/** Every naming of something by its id, in the order of the files. */
export function collectReferences(draft: Draft): readonly Reference[] {
  const meta = metaOf(draft);
  return [
    ...(meta ? metaReferences(meta.value, meta.at) : []),
    ...draft.sources.entries.flatMap(({ value, at }) => many('fact', value.facts, at, ['facts'])),
    ...draft.facts.entries.flatMap(({ value, at }) => [
      ...many('source', value.sources, at, ['sources']),
      ...maybe('entity', value.via, at, ['via']),
      ...many('entity', value.by, at, ['by']),
      ...many('topic', value.topics, at, ['topics']),
      ...many('entity', value.entities, at, ['entities']),
      ...maybe('measure', value.figure?.measure, at, ['figure', 'measure']),
    ]),
    ...draft.agenda.entries.flatMap(({ value, at }) => [
      ...maybe('entity', value.place, at, ['place']),
      ...many('fact', value.facts, at, ['facts']),
    ]),
    ...draft.timeline.entries.flatMap(({ value, at }) => many('fact', value.facts, at, ['facts'])),
    ...draft.commitments.entries.flatMap(({ value, at }) => [
      ...many('entity', value.who, at, ['who']),
      ...many('fact', value.facts, at, ['facts']),
      ...value.known.flatMap(({ facts }, index) =>
        many('fact', facts, at, ['known', index, 'facts']),
      ),
    ]),
    ...draft.derivations.entries.flatMap(({ value, at }) => [
      ...maybe('measure', value.measure, at, ['measure']),
      ...Object.entries(value.inputs).flatMap(([name, id]) =>
        maybe('input', id, at, ['inputs', name]),
      ),
      ...many('topic', value.topics, at, ['topics']),
      ...many('entity', value.entities, at, ['entities']),
    ]),
    ...draft.differences.entries.flatMap(({ value, at }) => [
      ...maybe('measure', value.measure, at, ['measure']),
      ...many('fact', value.facts ?? [], at, ['facts']),
    ]),
    ...draft.asked.entries.flatMap(({ value, at }) => maybe('input', value.of, at, ['of'])),
  ];
}

function metaReferences(
  meta: NonNullable<ReturnType<typeof metaOf>>['value'],
  at: At,
): readonly Reference[] {
  return [
    ...maybe('entity', meta.summit.place, at, ['summit', 'place']),
    ...many('fact', meta.summit.facts, at, ['summit', 'facts']),
    ...many('fact', meta.summit.talks?.facts ?? [], at, ['summit', 'talks', 'facts']),
    ...maybe('fact', meta.summit.unofficial, at, ['summit', 'unofficial']),
    ...many('entity', meta.parties, at, ['parties']),
    ...many('fact', meta.highlights, at, ['highlights']),
  ];
}

function many(
  target: Target,
  ids: readonly string[],
  at: At,
  path: readonly PropertyKey[],
): readonly Reference[] {
  return ids.map((id, index) => ({ target, id, place: () => at([...path, index]), list: ids }));
}

function maybe(
  target: Target,
  id: string | undefined,
  at: At,
  path: readonly PropertyKey[],
): readonly Reference[] {
  return id === undefined ? [] : [{ target, id, place: () => at(path), list: null }];
}
