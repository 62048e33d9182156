import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { Topic } from './lookup.ts';
import { type NameChoice, resolveName } from './name-match.ts';

/** Facts under one heading. */
export interface Section {
  readonly topic: Topic;
  readonly facts: readonly Fact[];
}

/** The pack's topics that go by any of these names, in the order of the pack. */
export function findTopics(pack: Pack, names: readonly string[]): readonly Topic[] {
  const choices = pack.meta.topics.map(
    (topic): NameChoice<Topic> => ({
      value: topic,
      label: topic.label,
      aliases: [topic.id, ...topic.aliases],
    }),
  );
  const found = new Set(
    names.flatMap((name) => {
      const resolved = resolveName(name, choices);
      return resolved.type === 'one' ? [resolved.value] : [];
    }),
  );
  return pack.meta.topics.filter((topic) => found.has(topic));
}

/** The facts of any of these topics, each once, in the order of the files. */
export function factsOn(pack: Pack, topics: readonly Topic[]): readonly Fact[] {
  const ids = new Set(topics.map((topic) => topic.id));
  return [...pack.facts.values()].filter((fact) => fact.topics.some((id) => ids.has(id)));
}

/**
 * Facts under the most particular of their topics, each fact once: a topic with few facts tells more
 * than one with many. Sections stand in the order of the pack's topics. `asked` are the topics that
 * somebody wants alone: a fact that has one of them stands under no other. Empty for all.
 */
export function bySection(
  pack: Pack,
  facts: readonly Fact[],
  asked: readonly string[] = [],
): readonly Section[] {
  const size = (id: string): number => pack.factsByTopic.get(id)?.length ?? 0;
  const sectionOf = ({ topics }: Fact) => {
    const wanted = topics.filter((id) => asked.includes(id));
    return (wanted.length > 0 ? wanted : [...topics]).sort((a, b) => size(a) - size(b))[0];
  };
  return pack.meta.topics
    .map((topic) => ({ topic, facts: facts.filter((fact) => sectionOf(fact) === topic.id) }))
    .filter((section) => section.facts.length > 0);
}
