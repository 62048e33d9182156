import type { StatedNumber } from '../../language/values.ts';
import type { Figure } from './figures.ts';
import type { Said } from './read-said.ts';

/** A measure that a question means, with its figures, the one that is meant first. */
export interface Reference {
  readonly figures: readonly Figure[];
  readonly chosen: Figure;
  readonly at: number;
  /** Those of which the number or the year is stated. */
  readonly named: readonly Figure[];
  /** Whether its number or its year is stated, so that no other figure of the measure is meant. */
  readonly stated: boolean;
  /** By its number alone, its own word, the name of what it is the price of, or the turn before. */
  readonly by: 'number' | 'word' | 'name' | 'thread';
}

/** Where and by what a figure is meant. */
export type Hit = Pick<Reference, 'at' | 'by' | 'stated'>;

export interface Operands {
  readonly said: readonly Said[];
  /** In the order in which they stand. */
  readonly references: readonly Reference[];
  /** Numbers that no figure of the pack has. */
  readonly own: readonly StatedNumber[];
  /** Entities whose figures are meant. */
  readonly subjects: ReadonlySet<string>;
}
