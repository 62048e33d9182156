import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Derived, Disagreement, Observation, Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import { indexPart } from '../finding/candidates.ts';
import { shareWordings } from '../finding/wording-index.ts';
import { shareLexicon } from '../language/lexicon.ts';

const views = new WeakMap<Pack, Map<string, Pack>>();

/** A pack as one of its sources alone would have it; built at the first question of that source. */
export function packOfSource(pack: Pack, source: string): Pack {
  const made = views.get(pack) ?? new Map<string, Pack>();
  views.set(pack, made);
  const known = made.get(source);
  if (known) return known;
  const view = viewOf(pack, source);
  shareLexicon(view, pack);
  shareWordings(view, pack);
  indexPart(view, pack);
  made.set(source, view);
  return view;
}

function viewOf(pack: Pack, source: string): Pack {
  const isOf = (fact: Fact): boolean => fact.sources.includes(source);
  const isWorkedOut = (derived: Derived): boolean => factsBehind(derived).every(isOf);
  const facts = new Map([...pack.facts].filter(([, fact]) => isOf(fact)));
  const all = (ids: readonly string[]): boolean => ids.every((id) => facts.has(id));
  return {
    ...pack,
    facts,
    derivations: new Map([...pack.derivations].filter(([, derived]) => isWorkedOut(derived))),
    agenda: pack.agenda.filter((one) => all(one.facts)),
    timeline: pack.timeline.filter((one) => all(one.facts)),
    commitments: pack.commitments.filter((one) => all(one.facts)),
    disagreements: pack.disagreements.flatMap((one) => within(one, isOf, isWorkedOut)),
    contrasts: [],
    factsByTopic: onlyOf(pack.factsByTopic, isOf),
    factsByEntity: onlyOf(pack.factsByEntity, isOf),
    factsByMeasure: onlyOf(pack.factsByMeasure, isOf),
  };
}

/** A source may differ with itself. */
function within(
  disagreement: Disagreement,
  isOf: (fact: Fact) => boolean,
  isWorkedOut: (derived: Derived) => boolean,
): readonly Disagreement[] {
  const observations = disagreement.observations.filter((seen: Observation) =>
    seen.from === 'fact' ? isOf(seen.fact) : isWorkedOut(seen.derived),
  );
  return observations.length > 1 ? [{ ...disagreement, observations }] : [];
}

const onlyOf = (
  by: ReadonlyMap<string, readonly Fact[]>,
  isOf: (fact: Fact) => boolean,
): ReadonlyMap<string, readonly Fact[]> =>
  new Map([...by].map(([key, facts]) => [key, facts.filter(isOf)]));
