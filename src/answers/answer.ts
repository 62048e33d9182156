import { factsBehind } from '../briefing/facts-behind.ts';
import type { Derived, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { Unit } from '../content/units.ts';

/** Something said in a thread so far. */
export interface ThreadTurn {
  readonly speaker: 'person' | 'sherpa';
  readonly text: string;
}

/** What is asked, with the thread so far, oldest first, as text alone. */
export interface Asking {
  readonly text: string;
  readonly thread: readonly ThreadTurn[];
}

export type AnswerLanguage = 'en' | 'hi' | 'ru';

/** A sum that no derivation of the pack has, worked out for one question. */
export interface WorkedSum {
  readonly label: string;
  /** The result as it is written: `USD 7.5 billion`, `38.2%`, `7 years`. */
  readonly value: string;
  readonly unit: Unit;
  /** The numbers put in: `= 5.5 + 2`. */
  readonly steps: string;
  /** The facts whose figures went in. */
  readonly inputs: readonly Fact[];
}

/** One statement that carries an answer. */
export type Support =
  | { readonly from: 'fact'; readonly fact: Fact }
  | { readonly from: 'derivation'; readonly derived: Derived }
  | ({ readonly from: 'sum' } & WorkedSum);

/** A direct answer with what carries it, or an honest refusal with what is nearest. */
export interface Answer {
  readonly status: 'answered' | 'declined';
  /** One sentence that answers what was asked, or says that the pack does not hold it. */
  readonly lead: string;
  /** At most three, most important first; of a refusal, what the pack has that is nearest. */
  readonly support: readonly Support[];
  /** Up to three questions that the pack can answer. */
  readonly followUps: readonly string[];
  /** The command whose reply shows more; null where none fits. */
  readonly related: RelatedCommand | null;
  readonly language: AnswerLanguage;
}

export interface RelatedCommand {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}

/** Ids of the facts that an answer rests on, those behind its sums too, each once. */
export function citedFacts(answer: Answer): readonly string[] {
  return [...new Set(answer.support.flatMap(factsOfSupport).map(({ id }) => id))];
}

/** Ids of the sources of those facts, each once. */
export function citedSources(answer: Answer, pack: Pack): readonly string[] {
  const ids = answer.support.flatMap(factsOfSupport).flatMap(({ sources }) => sources);
  return [...new Set(ids)].filter((id) => pack.sources.has(id));
}

function factsOfSupport(support: Support): readonly Fact[] {
  switch (support.from) {
    case 'fact':
      return [support.fact];
    case 'derivation':
      return factsBehind(support.derived);
    case 'sum':
      return support.inputs;
  }
}
