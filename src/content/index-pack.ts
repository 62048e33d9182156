import { lazily } from '../lazily.ts';
import type { CheckedContent } from './checked-content.ts';
import { compareText } from './fault.ts';
import { deepFreeze, freezeMap, frozenMap } from './freeze.ts';
import type { Contrast, Disagreement, Pack } from './library.ts';
import type { TimelineEntry } from './schema/calendar.ts';
import type { Fact } from './schema/fact.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import { createFactSearch } from './search.ts';
import { spanOf } from './span.ts';
import type { Wordings } from './wordings.ts';

/** What only questions need, made when it is first asked for. */
export interface ForQuestions {
  readonly vocabulary: () => Vocabulary;
  readonly wordings: () => Wordings;
}

/** Indexes the checked content of a pack and freezes it. */
export function indexPack(content: CheckedContent, { vocabulary, wordings }: ForQuestions): Pack {
  const { facts } = content;
  const searched = {
    meta: deepFreeze(content.meta),
    entities: byId(content.entities),
    measures: byId(content.measures),
    facts: byId(facts),
  };
  const asked = lazily(() =>
    frozenMap(wordings().asked.map((one) => [one.of, Object.freeze(one.asked)])),
  );
  const gaps = lazily(() => deepFreeze(wordings().gaps));
  return Object.freeze({
    ...searched,
    sources: byId(content.sources),
    derivations: frozenMap([...content.derived].map(([id, one]) => [id, deepFreeze(one)])),
    agenda: deepFreeze(content.agenda),
    timeline: deepFreeze(content.timeline.toSorted(byDate)),
    commitments: deepFreeze(content.commitments),
    disagreements: deepFreeze(disagreementsOf(content)),
    contrasts: deepFreeze(contrastsOf(content)),
    factsByTopic: factsBy(facts, ({ topics }) => topics),
    factsByEntity: factsBy(facts, ({ entities }) => entities),
    factsByMeasure: factsBy(facts, ({ figure }) => (figure ? [figure.measure] : [])),
    get asked() {
      return asked();
    },
    get gaps() {
      return gaps();
    },
    names: frozenMap(content.names),
    search: createFactSearch(searched),
    get vocabulary() {
      return vocabulary();
    },
  });
}

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

function disagreementsOf({ conflicts, differences }: CheckedContent): readonly Disagreement[] {
  const notes = new Map(differences.map((note) => [note.measure, note]));
  return conflicts.flatMap((conflict) => {
    const note = notes.get(conflict.measure.id);
    return note ? [{ ...conflict, note }] : [];
  });
}

/** Differences in words, each with the facts of its sides. */
function contrastsOf(content: CheckedContent): readonly Contrast[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return content.differences.flatMap((note) => {
    const sides = (note.facts ?? []).flatMap((id) => facts.get(id) ?? []);
    return sides.length > 1 ? [{ facts: sides, note }] : [];
  });
}
