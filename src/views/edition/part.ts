import type { Fact } from '../../content/schema/fact.ts';
import type { BlockInput } from '../../document/build.ts';

/** What one part of an edition puts into the document. */
export interface Part {
  readonly blocks: readonly BlockInput[];
  /** What its statements rest on: the edition ends with the sources of all of it. */
  readonly cited: readonly Pick<Fact, 'sources'>[];
  /** Whole sentences for the notification, the most important first. */
  readonly says: readonly string[];
}

/** A part that the day has nothing for, or that the channel does not take. */
export const NOTHING: Part = { blocks: [], cited: [], says: [] };

export const joinParts = (parts: readonly Part[]): Part => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  cited: parts.flatMap(({ cited }) => cited),
  says: parts.flatMap(({ says }) => says),
});
