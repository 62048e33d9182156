import type { Pack } from '../content/library.ts';
import type { Entity } from '../content/schema/entity.ts';
import type { Fact } from '../content/schema/fact.ts';
import { entityChoices } from './lookup.ts';
import {
  matchNames,
  type NameChoice,
  namedBeyondDoubt,
  type Resolution,
  resolveName,
} from './name-match.ts';
import { asSuggestions } from './suggestions.ts';

/** What a pack has on a person. */
export interface PersonFile {
  readonly person: Entity;
  /** What they said, claimed, proposed or aim at. */
  readonly said: readonly Fact[];
  /** What they did and what is told of them. */
  readonly did: readonly Fact[];
}

/** Every person of the pack, in its order. */
export const peopleOf = (pack: Pack): readonly PersonFile[] =>
  personChoices(pack).map(({ value }) => personFile(value, pack));

/** A person's own words apart from what is told of them. */
export function personFile(person: Entity, pack: Pack): PersonFile {
  const isSpeaker = (fact: Fact): boolean => fact.by.includes(person.id);
  return {
    person,
    said: [...pack.facts.values()].filter(isSpeaker),
    did: (pack.factsByEntity.get(person.id) ?? []).filter((fact) => !isSpeaker(fact)),
  };
}

export const resolvePerson = (pack: Pack, typed: string): Resolution<Entity> =>
  resolveName(typed, personChoices(pack));

/** The person whom a text names beyond doubt, without any command word. */
export const personNamed = (pack: Pack, text: string): Entity | null =>
  namedBeyondDoubt(text, personChoices(pack));

export const personSuggestions = (pack: Pack, typed: string) =>
  asSuggestions(matchNames(typed, personChoices(pack)), ({ id }) => id);

const personChoices = (pack: Pack): readonly NameChoice<Entity>[] => entityChoices(pack, 'person');
