import type { Derived, Observation, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';

/**
 * The pack as it could have been read on a day: only facts whose as-of date is not later, and only
 * what rests on those alone. An edition must not tell on Monday what was learnt on Friday.
 */
export function knownOn(pack: Pack, day: Temporal.PlainDate): Pack {
  const until = day.toString();
  const known = (fact: Fact): boolean => fact.asOf <= until;
  const restsOnKnown = (item: { readonly facts: readonly string[] }): boolean =>
    item.facts.every((id) => {
      const fact = pack.facts.get(id);
      return fact !== undefined && known(fact);
    });
  const derivedKnown = ({ inputs }: Derived): boolean =>
    inputs.every((input) =>
      input.from === 'fact' ? known(input.fact) : derivedKnown(input.derived),
    );
  const observed = (observation: Observation): boolean =>
    observation.from === 'fact' ? known(observation.fact) : derivedKnown(observation.derived);

  return {
    ...pack,
    facts: keep(pack.facts, known),
    derivations: keep(pack.derivations, derivedKnown),
    agenda: pack.agenda.filter(restsOnKnown),
    timeline: pack.timeline.filter(restsOnKnown),
    commitments: pack.commitments.filter(restsOnKnown).map((commitment) => ({
      ...commitment,
      known: commitment.known.filter(({ asOf }) => asOf <= until),
    })),
    disagreements: pack.disagreements
      .map((found) => ({ ...found, observations: found.observations.filter(observed) }))
      .filter(({ observations }) => observations.length > 1),
    contrasts: pack.contrasts.filter(({ facts }) => facts.every(known)),
    factsByTopic: keepLists(pack.factsByTopic, known),
    factsByEntity: keepLists(pack.factsByEntity, known),
    factsByMeasure: keepLists(pack.factsByMeasure, known),
  };
}

const keep = <Value>(
  map: ReadonlyMap<string, Value>,
  wanted: (value: Value) => boolean,
): ReadonlyMap<string, Value> => new Map([...map].filter(([, value]) => wanted(value)));

const keepLists = (
  map: ReadonlyMap<string, readonly Fact[]>,
  wanted: (fact: Fact) => boolean,
): ReadonlyMap<string, readonly Fact[]> =>
  new Map([...map].map(([key, facts]) => [key, facts.filter(wanted)]));
