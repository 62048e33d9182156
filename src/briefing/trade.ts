import type { Derived, Disagreement, Pack } from '../content/library.ts';
import type { FiguredFact } from './figures.ts';
import { keyFigures } from './key-figures.ts';
import { bySection, factsOn, findTopics, type Section } from './subject-matter.ts';

/** What a pack has on trade. */
export interface TradeBrief {
  readonly figures: readonly FiguredFact[];
  /** Those of a measure first. */
  readonly derived: readonly Derived[];
  readonly disagreements: readonly Disagreement[];
  /** The facts that are not shown as figures. */
  readonly sections: readonly Section[];
}

/** What editors call topics of trade; each pack has some of them. */
const TRADE_TOPICS = [
  'trade',
  'economy',
  'market access',
  'payments',
  'business',
  'investment',
  'energy',
] as const;

/** Key figures, what follows from them, where sources differ, and the other facts by topic. */
export function tradeBrief(pack: Pack): TradeBrief {
  const topics = findTopics(pack, TRADE_TOPICS);
  const facts = factsOn(pack, topics);
  const figures = keyFigures(facts);
  const shown = new Set(figures.map(({ fact }) => fact));
  const measures = new Set(facts.map((fact) => fact.figure?.measure));
  const ids = new Set(topics.map((topic) => topic.id));
  return {
    figures,
    derived: [...pack.derivations.values()]
      .filter(({ derivation }) => derivation.topics.some((topic) => ids.has(topic)))
      .sort(measuredFirst),
    disagreements: pack.disagreements.filter(({ measure }) => measures.has(measure.id)),
    sections: bySection(
      pack,
      facts.filter((fact) => !shown.has(fact)),
    ),
  };
}

/** What can be compared with a reported figure matters most. */
const measuredFirst = (a: Derived, b: Derived): number =>
  Number(a.derivation.measure === undefined) - Number(b.derivation.measure === undefined);
