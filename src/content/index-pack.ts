import { lazily } from '../lazily.ts';
import type { Conflict } from './compare/find-conflicts.ts';
import { compareText } from './fault.ts';
import { deepFreeze, freezeMap, frozenMap } from './freeze.ts';
import type { Contrast, Derived, Disagreement, Named, Pack } from './library.ts';
import type { Draft } from './read/draft.ts';
import type { Shelf } from './read/entry.ts';
import type { TimelineEntry } from './schema/calendar.ts';
import type { Fact } from './schema/fact.ts';
import type { PackMeta } from './schema/pack.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { createFactSearch } from './search.ts';
import { spanOf } from './span.ts';
import type { Wordings } from './wordings.ts';

/** All parts of a pack in which no fault was found. */
export interface CheckedParts {
  readonly draft: Draft;
  readonly meta: PackMeta;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly names: ReadonlyMap<string, Named>;
  readonly conflicts: readonly Conflict[];
  readonly vocabulary: () => Vocabulary;
  readonly wordings: () => Wordings;
}

/** Indexes a checked pack and freezes it. */
export function indexPack(parts: CheckedParts): Pack {
  const { draft, meta, derived, names, conflicts, vocabulary, wordings } = parts;
  const facts = valuesOf(draft.facts);
  const searched = {
    meta: deepFreeze(meta),
    entities: byId(valuesOf(draft.entities)),
    measures: byId(valuesOf(draft.measures)),
    facts: byId(facts),
  };
  const asked = lazily(() =>
    frozenMap(wordings().asked.map((one) => [one.of, Object.freeze(one.asked)])),
  );
  const gaps = lazily(() => deepFreeze(wordings().gaps));
  return Object.freeze({
    ...searched,
    sources: byId(valuesOf(draft.sources)),
    derivations: frozenMap([...derived].map(([id, one]) => [id, deepFreeze(one)])),
    agenda: deepFreeze(valuesOf(draft.agenda)),
    timeline: deepFreeze(valuesOf(draft.timeline).toSorted(byDate)),
    commitments: deepFreeze(valuesOf(draft.commitments)),
    disagreements: deepFreeze(disagreementsOf(draft, conflicts)),
    contrasts: deepFreeze(contrastsOf(draft)),
    factsByTopic: factsBy(facts, ({ topics }) => topics),
    factsByEntity: factsBy(facts, ({ entities }) => entities),
    factsByMeasure: factsBy(facts, ({ figure }) => (figure ? [figure.measure] : [])),
    get asked() {
      return asked();
    },
    get gaps() {
      return gaps();
    },
    names: frozenMap(names),
    search: createFactSearch(searched),
    get vocabulary() {
      return vocabulary();
    },
  });
}

const valuesOf = <T>(shelf: Shelf<T>): readonly T[] => shelf.entries.map(({ value }) => value);

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const value of values) map.set(value.id, deepFreeze(value));
  return freezeMap(map);
}

function factsBy(
  facts: readonly Fact[],
  keysOf: (fact: Fact) => readonly string[],
): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const key of keysOf(fact)) {
      const group = groups.get(key);
      if (group) group.push(fact);
      else groups.set(key, [fact]);
    }
  }
  for (const group of groups.values()) Object.freeze(group);
  return freezeMap(groups);
}

/** Earliest first; of those that begin together, the one that is sooner over. */
function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const [x, y] = [spanOf(a.date), spanOf(b.date)];
  return compareText(x.start, y.start) || compareText(x.end, y.end);
}

function disagreementsOf(draft: Draft, conflicts: readonly Conflict[]): readonly Disagreement[] {
  const notes = new Map(valuesOf(draft.differences).map((note) => [note.measure, note]));
  return conflicts.flatMap((conflict) => {
    const note = notes.get(conflict.measure.id);
    return note ? [{ ...conflict, note }] : [];
  });
}

/** Differences in words, each with the facts of its sides. */
function contrastsOf(draft: Draft): readonly Contrast[] {
  const facts = new Map(valuesOf(draft.facts).map((fact) => [fact.id, fact]));
  return valuesOf(draft.differences).flatMap((note) => {
    const sides = (note.facts ?? []).flatMap((id) => facts.get(id) ?? []);
    return sides.length > 1 ? [{ facts: sides, note }] : [];
  });
}
