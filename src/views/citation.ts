import { factsBehind } from '../briefing/facts-behind.ts';
import { entityNames } from '../briefing/lookup.ts';
import type { Derived, Observation, Pack } from '../content/library.ts';
import type { Status } from '../content/schema/common.ts';
import type { Entity } from '../content/schema/entity.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { Source } from '../content/schema/source.ts';
import { assertNever } from '../errors.ts';
import { writeDay } from './dates.ts';
import { both, capitalise } from './words.ts';

/** What a fact's citation is made from. */
export type Cited = Pick<Fact, 'sources' | 'via' | 'asOf' | 'status' | 'by'>;

/** Where the names in a citation are looked up: a pack, or what is remembered of an earlier one. */
export interface CitedNames {
  readonly sources: ReadonlyMap<string, Pick<Source, 'label' | 'published'>>;
  readonly entities: ReadonlyMap<string, Pick<Entity, 'name'>>;
}

/**
 * Who reports a fact, as of when, and how firm it is:
 * `Reported by Bloomberg, as cited in X; as of 5 Dec 2025; expected`.
 */
export function cite(fact: Cited, names: CitedNames): string {
  return joined([reporters(fact, names), asOf(fact), firmness(fact, names)]);
}

/**
 * The citation of a statement that rests on several facts; those of the same source and day stand
 * together. The statement's own status, where it has one, is said once for all of them.
 */
export function citeAll(facts: readonly Fact[], pack: Pack, status?: Status): string {
  const groups = Map.groupBy(facts, (fact) => joined([reporters(fact, pack), asOf(fact)]));
  const cited = [...groups].map(([origin, alike]) =>
    status === undefined ? joined([origin, firmnessOfAll(alike, pack)]) : origin,
  );
  const own = status === undefined || status === 'reported' ? '' : STATUS_WORDS[status];
  return joined([cited.join(' · '), own]);
}

/** Where a derived value comes from: the sources of every figure put in. */
export const citeDerived = (derived: Derived, pack: Pack): string =>
  citeFacts(factsBehind(derived), pack);

/** Where a value worked out from the figures of these facts comes from. */
export function citeFacts(facts: readonly Fact[], pack: Pack): string {
  const dates = [...new Set(facts.map((fact) => fact.asOf))].sort().map(writeDay);
  const sources = sourceLabels(facts, pack);
  return `Worked out by Sherpa from figures of ${both(sources)}; as of ${both(dates)}`;
}

export function citeObservation(observation: Observation, pack: Pack): string {
  switch (observation.from) {
    case 'fact':
      return cite(observation.fact, pack);
    case 'derivation':
      return citeDerived(observation.derived, pack);
    default:
      return assertNever(observation);
  }
}

/** The same in a few words, to stand in a line: `Day-two report, 5 Dec 2025; expected`. */
export function citeObservationBriefly(observation: Observation, pack: Pack): string {
  switch (observation.from) {
    case 'fact': {
      const { fact } = observation;
      return parts([`${origin(fact, pack)}, ${writeDay(fact.asOf)}`, firmness(fact, pack)]);
    }
    case 'derivation': {
      const facts = factsBehind(observation.derived);
      const last =
        facts
          .map((fact) => fact.asOf)
          .toSorted()
          .at(-1) ?? '';
      return `worked out by Sherpa from ${both(sourceLabels(facts, pack))}, ${writeDay(last)}`;
    }
    default:
      return assertNever(observation);
  }
}

/** Short names of the sources of these facts, each once. */
export function sourceLabels(facts: readonly Fact[], pack: Pack): readonly string[] {
  return [...new Set(facts.flatMap((fact) => fact.sources))].map((id) => sourceName(id, pack));
}

/** A source by its label, less the date that the citation says anyway. */
export function sourceName(id: string, { sources }: Pick<CitedNames, 'sources'>): string {
  const source = sources.get(id);
  return source ? source.label.replace(` (${writeDay(source.published)})`, '') : id;
}

function reporters(fact: Cited, names: CitedNames): string {
  return `Reported by ${origin(fact, names)}`;
}

function origin(fact: Cited, names: CitedNames): string {
  const labels = both(fact.sources.map((id) => sourceName(id, names)));
  const [via] = fact.via === undefined ? [] : entityNames(names, [fact.via]);
  return via === undefined ? labels : `${via}, as cited in ${labels}`;
}

const asOf = ({ asOf: day }: Cited): string => `as of ${writeDay(day)}`;

/** `in part expected` where only some of what the statement rests on is. */
function firmnessOfAll(facts: readonly Fact[], pack: Pack): string {
  const words = [...new Set(facts.map((fact) => firmness(fact, pack)))];
  const told = words.filter((word) => word !== '');
  if (told.length === 0) return '';
  return words.length === 1 ? told.join('') : `in part ${both(told)}`;
}

/** How firm, and whose word it is; nothing beyond `Reported by` for what is merely reported. */
function firmness(fact: Cited, names: CitedNames): string {
  const by = entityNames(names, fact.by);
  if (by.length === 0) return fact.status === 'reported' ? '' : STATUS_WORDS[fact.status];
  return `${STATUS_BY[fact.status]} ${both(by)}`;
}

/** How firm a statement is, in plain words. */
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  reported: 'reported',
  announced: 'announced',
  agreed: 'agreed',
  expected: 'expected',
  proposed: 'proposed, not agreed',
  target: 'a target',
  claimed: 'a claim',
};

const STATUS_BY: Readonly<Record<Status, string>> = {
  reported: 'said by',
  announced: 'announced by',
  agreed: 'agreed by',
  expected: 'expected by',
  proposed: 'proposed by',
  target: 'target of',
  claimed: 'claimed by',
};

const joined = (pieces: readonly string[]): string => capitalise(parts(pieces));
const parts = (pieces: readonly string[]): string =>
  pieces.filter((piece) => piece !== '').join('; ');
