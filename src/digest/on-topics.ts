import { factsBehind } from '../briefing/facts-behind.ts';
import { factsOf } from '../briefing/lookup.ts';
import type { Disagreement, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { EditionFilter } from '../subscriptions/subscription.ts';

export type TopicFilter = EditionFilter['topics'];

/**
 * Whether something with these topics is wanted: not where one of them is excluded, else where one of
 * them is included; an empty `include` stands for every topic. Topics that the pack does not have
 * (any longer) change nothing.
 */
export function isOnTopics(topics: readonly string[], { include, exclude }: TopicFilter): boolean {
  if (topics.some((topic) => exclude.includes(topic))) return false;
  return include.length === 0 || topics.some((topic) => include.includes(topic));
}

/**
 * The part of a pack that a filter lets through. What rests on facts (agenda, timeline, commitments,
 * differences, worked-out figures) has the topics of all of them: who excludes a topic meets it
 * nowhere. To choose from, not to cite from: facts behind what is kept may be missing.
 */
export function onTopics(pack: Pack, filter: TopicFilter): Pack {
  if (filter.include.length + filter.exclude.length === 0) return pack;
  const wanted = (facts: readonly Fact[], more: readonly string[] = []): boolean =>
    isOnTopics([...more, ...facts.flatMap(({ topics }) => topics)], filter);
  const restsOnWanted = (item: { readonly facts: readonly string[] }): boolean =>
    wanted(factsOf(pack, item.facts));
  return {
    ...pack,
    facts: new Map([...pack.facts].filter(([, fact]) => wanted([fact]))),
    derivations: new Map(
      [...pack.derivations].filter(([, derived]) =>
        wanted(factsBehind(derived), derived.derivation.topics),
      ),
    ),
    agenda: pack.agenda.filter(restsOnWanted),
    timeline: pack.timeline.filter(restsOnWanted),
    commitments: pack.commitments.filter(restsOnWanted),
    disagreements: pack.disagreements.filter((found) => wanted(factsObserved(found))),
    contrasts: pack.contrasts.filter(({ facts }) => wanted(facts)),
  };
}

/** The facts that the two sides of a disagreement rest on. */
export const factsObserved = ({ observations }: Disagreement): readonly Fact[] =>
  observations.flatMap((observation) =>
    observation.from === 'fact' ? [observation.fact] : factsBehind(observation.derived),
  );
