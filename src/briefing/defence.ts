import type { Derived, Disagreement, Pack } from '../content/library.ts';
import type { Entity } from '../content/schema/entity.ts';
import type { Fact } from '../content/schema/fact.ts';
import { bookCommitments, type CommitmentItem } from './commitments.ts';
import { entityChoices } from './lookup.ts';
import {
  matchNames,
  type NameChoice,
  namedBeyondDoubt,
  type Resolution,
  resolveName,
} from './name-match.ts';
import { bySection, factsOn, findTopics, type Section } from './subject-matter.ts';
import { asSuggestions } from './suggestions.ts';

/** A weapon system in short. */
export interface SystemLead {
  readonly system: Entity;
  readonly leads: readonly Fact[];
  /** How many facts the pack has on it. */
  readonly total: number;
}

/** Defence without a system named. */
export interface DefenceBrief {
  readonly systems: readonly SystemLead[];
  /** Facts on defence that are about no system. */
  readonly sections: readonly Section[];
}

/** Everything on one weapon system. */
export interface SystemFile {
  readonly system: Entity;
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  readonly disagreements: readonly Disagreement[];
  /** What is to come of it, the most pressing first. */
  readonly commitments: readonly CommitmentItem[];
}

/** What editors call topics of defence; each pack has some of them. */
const DEFENCE_TOPICS = ['defence', 'military', 'arms', 'security', 'defence industry'] as const;
const LEADS_SHOWN = 3;

/** Each system with what matters most, then the other facts on defence by topic. */
export function defenceBrief(pack: Pack): DefenceBrief {
  const systems = systemsOf(pack);
  const systemIds = new Set(systems.map((system) => system.id));
  const others = factsOn(pack, findTopics(pack, DEFENCE_TOPICS)).filter(
    (fact) => !fact.entities.some((id) => systemIds.has(id)),
  );
  return {
    systems: systems.map((system) => leadOf(system, pack)).filter(({ total }) => total > 0),
    sections: bySection(pack, others),
  };
}

/** All facts on a system, what is worked out about it, and where sources differ on it. */
export function systemFile(system: Entity, pack: Pack, today: Temporal.PlainDate): SystemFile {
  const facts = pack.factsByEntity.get(system.id) ?? [];
  const measures = new Set(facts.map((fact) => fact.figure?.measure));
  const book = bookCommitments(pack, today);
  const factIds = new Set(facts.map((fact) => fact.id));
  return {
    system,
    facts,
    derived: [...pack.derivations.values()].filter(({ derivation }) =>
      derivation.entities.includes(system.id),
    ),
    disagreements: pack.disagreements.filter(({ measure }) => measures.has(measure.id)),
    commitments: [...book.overdue, ...book.due, ...book.ahead, ...book.undated].filter(
      ({ commitment }) => commitment.facts.some((id) => factIds.has(id)),
    ),
  };
}

export const resolveSystem = (pack: Pack, typed: string): Resolution<Entity> =>
  resolveName(typed, systemChoices(pack));

/** The system that a text names beyond doubt, without any command word. */
export const systemNamed = (pack: Pack, text: string): Entity | null =>
  namedBeyondDoubt(text, systemChoices(pack));

export const systemSuggestions = (pack: Pack, typed: string) =>
  asSuggestions(matchNames(typed, systemChoices(pack)), ({ id }) => id);

const systemChoices = (pack: Pack): readonly NameChoice<Entity>[] =>
  entityChoices(pack, 'weapon-system');

const systemsOf = (pack: Pack): readonly Entity[] =>
  systemChoices(pack).map((choice) => choice.value);

/** The editor's highlights first, then quantities, dates and the others, as the files have them. */
function leadOf(system: Entity, pack: Pack): SystemLead {
  const facts = pack.factsByEntity.get(system.id) ?? [];
  const weight = ({ id, figure }: Fact): number => {
    if (pack.meta.highlights.includes(id)) return 0;
    if (!figure) return 3;
    return 'value' in figure ? 1 : 2;
  };
  return {
    system,
    leads: facts.toSorted((a, b) => weight(a) - weight(b)).slice(0, LEADS_SHOWN),
    total: facts.length,
  };
}
