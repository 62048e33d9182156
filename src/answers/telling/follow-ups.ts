import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Pack } from '../../content/library.ts';
import type { Answer, WorkedSum } from '../answer.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { entityTerm } from '../reading/terms.ts';
import { inputsOf, plain, type Suggestible, suggestibleOf, topicsOf } from './suggestible.ts';

const SHOWN = 3;
/** How much of what an answer speaks of is that of a statement behind its first one. */
const BEHIND = 0.5;
/** What sharing every topic counts for, beside an entity that tells all. */
const TOPICS = 0.5;
/** What it counts that one is worked out from the other. */
const WORKED_OUT = 0.3;

/** What a thread has spoken of when an answer is given. */
export interface Spoken {
  /** What the person asked turn by turn, the last question too. */
  readonly asked: readonly string[];
  /** What was answered before. */
  readonly earlier: readonly Answer[];
  /** Ids of the entities that the last question names. */
  readonly entities: readonly string[];
}

/**
 * Up to three questions that the pack answers, in the answer's language: nearest to what was just spoken
 * of first, then what the pack is about, and never what was asked or answered in the thread.
 */
export function suggestQuestions(answer: Answer, spoken: Spoken, pack: Pack): readonly string[] {
  const shown = shownBy(answer, pack);
  const told = [...shown, ...spoken.earlier.flatMap((one) => shownBy(one, pack))];
  const questions = new Set(spoken.asked.map(plain));
  const subject = subjectOf(spoken.entities, shown, pack);
  const near: Near[] = [];
  for (const one of suggestibleOf(pack)) {
    const nearness = nearnessOf(one, subject);
    if (nearness === 0 && !one.isHighlight) continue;
    if (isOpen(one, told, questions)) near.push({ one, nearness });
  }
  const texts = near
    .toSorted(
      (a, b) => b.nearness - a.nearness || Number(b.one.isHighlight) - Number(a.one.isHighlight),
    )
    .flatMap(({ one }) => one.texts[answer.language] ?? []);
  return [...new Set(texts)].slice(0, SHOWN);
}

/** Whether it was neither answered nor asked. */
const isOpen = (
  { answeredBy, plainTexts }: Suggestible,
  told: readonly Candidate[],
  asked: ReadonlySet<string>,
): boolean =>
  !told.some((each) => answeredBy.includes(each)) && !plainTexts.some((text) => asked.has(text));

/** What may be suggested, and how near it is to what was spoken of. */
interface Near {
  readonly one: Suggestible;
  readonly nearness: number;
}

/** The statements that an answer shows, those that its sums are made of too. */
function shownBy({ support }: Answer, pack: Pack): readonly Candidate[] {
  const { byId } = candidatesOf(pack);
  return support
    .flatMap((one): readonly string[] => {
      if (one.from === 'fact') return [one.fact.id];
      if (one.from === 'derivation') return [one.derived.derivation.id];
      return [...sameSums(one, pack), ...one.inputs.map(({ id }) => id)];
    })
    .flatMap((id) => byId.get(id) ?? []);
}

/** Derivations that do the same sum: over facts of it, to the same value in the same unit. */
function sameSums({ inputs, unit, value }: WorkedSum, pack: Pack): readonly string[] {
  const ids = new Set(inputs.map(({ id }) => id));
  return [...pack.derivations.values()]
    .filter(
      (derived) =>
        derived.derivation.unit === unit &&
        value.includes(String(derived.value)) &&
        factsBehind(derived).every(({ id }) => ids.has(id)),
    )
    .map(({ derivation }) => derivation.id);
}

/** What a question may be near to. */
interface Subject {
  /** Each once, with how telling it is, 0 to 1. */
  readonly entities: readonly { readonly id: string; readonly part: number }[];
  /** Each once. */
  readonly topics: readonly string[];
  /** Ids of what is shown. */
  readonly shown: readonly string[];
  /** Ids of what the sums that are shown rest on. */
  readonly inputs: ReadonlySet<string>;
}

function subjectOf(named: readonly string[], shown: readonly Candidate[], pack: Pack): Subject {
  const { weight } = candidatesOf(pack);
  const entities = new Map<string, number>();
  const add = (id: string, part: number): void => {
    // Whom everything is about makes nothing near.
    if (pack.meta.parties.includes(id) || id === pack.meta.summit.place) return;
    entities.set(id, Math.max(weight(entityTerm(id)) * part, entities.get(id) ?? 0));
  };
  for (const id of named) add(id, 1);
  shown.forEach((one, at) => {
    for (const id of one.entities) add(id, at === 0 ? 1 : BEHIND);
  });
  return {
    entities: Array.from(entities, ([id, part]) => ({ id, part })),
    topics: [...new Set(shown.slice(0, 1).flatMap(topicsOf))],
    shown: shown.map(({ id }) => id),
    inputs: new Set(shown.flatMap(inputsOf)),
  };
}

/** Reckoned for all that a pack can suggest: what is spoken of is little, so it is looked up in each. */
function nearnessOf(one: Suggestible, subject: Subject): number {
  const { entities, topics } = one;
  let shared = 0;
  for (const { id, part } of subject.entities) {
    if (part > shared && entities.has(id)) shared = part;
  }
  let common = 0;
  for (const topic of subject.topics) if (topics.includes(topic)) common += 1;
  const all = topics.length + subject.topics.length - common;
  const alike = all === 0 ? 0 : common / all;
  return shared + alike * TOPICS + (isWorkedOut(one, subject) ? WORKED_OUT : 0);
}

/** Whether one of the two is worked out from the other. */
function isWorkedOut({ answeredBy, inputs }: Suggestible, subject: Subject): boolean {
  if (subject.inputs.size > 0) {
    for (const { id } of answeredBy) if (subject.inputs.has(id)) return true;
  }
  if (inputs.length > 0) {
    for (const id of subject.shown) if (inputs.includes(id)) return true;
  }
  return false;
}
