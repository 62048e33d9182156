import MiniSearch from 'minisearch';
import type { Entity } from './schema/entity.ts';
import type { Fact } from './schema/fact.ts';
import type { Measure } from './schema/measure.ts';
import type { PackMeta } from './schema/pack.ts';
import { queryTerms, termsOf } from './terms.ts';

/** A fact that the words asked for are about. */
export interface FactMatch {
  readonly fact: Fact;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Which of the asked words the fact has, as compared terms, in the order asked. */
  readonly matched: readonly string[];
}

/** Finds facts by words, best first; equal scores keep the order of the files. */
export type FactSearch = (words: string, limit: number) => readonly FactMatch[];

interface SearchedPack {
  readonly meta: PackMeta;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * Full-text search over a pack's facts. A fact is found by its own text and by every name and alias
 * of its entities, topics and measure. The index is built at the first search, not at the start.
 */
export function createFactSearch(pack: SearchedPack): FactSearch {
  let index: MiniSearch | undefined;
  return (words, limit) => {
    const terms = queryTerms(words);
    if (terms.length === 0) return [];
    index ??= buildIndex(pack);
    return index
      .search(terms.join(' '), {
        boost: { names: 3, measure: 2, text: 2 },
        prefix: (term) => term.length >= 3,
        fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
        weights: { prefix: 0.5, fuzzy: 0.3 },
      })
      .slice(0, limit)
      .flatMap(({ id, score, queryTerms: hits }) => {
        const fact = pack.facts.get(String(id));
        return fact ? [{ fact, score, matched: terms.filter((term) => hits.includes(term)) }] : [];
      });
  };
}

function buildIndex(pack: SearchedPack): MiniSearch {
  const index = new MiniSearch({
    fields: ['text', 'names', 'topics', 'measure'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { tokenize: (terms) => terms.split(' '), processTerm: (term) => term },
  });
  index.addAll([...pack.facts.values()].map((fact) => searchedText(fact, pack)));
  return index;
}

function searchedText(fact: Fact, pack: SearchedPack): Record<string, string> {
  const entityIds = new Set([...fact.entities, ...fact.by, ...(fact.via ? [fact.via] : [])]);
  const entities = [...entityIds].flatMap((id) => pack.entities.get(id) ?? []);
  const topics = pack.meta.topics.filter(({ id }) => fact.topics.includes(id));
  const measure = fact.figure && pack.measures.get(fact.figure.measure);
  const lines = (parts: readonly string[]): string => parts.join('\n');
  return {
    id: fact.id,
    text: fact.text,
    names: lines(entities.flatMap(({ name, aliases }) => [name, ...aliases])),
    topics: lines(topics.flatMap(({ label, aliases }) => [label, ...aliases])),
    measure: lines(measure ? [measure.label, ...measure.aliases] : []),
  };
}
