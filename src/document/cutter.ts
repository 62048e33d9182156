import type { Block } from './model.ts';
import type { Size } from './size.ts';

/**
 * Takes a block that fits no message apart, from its start. `take` gives the most of what is left that
 * stays within `room`, or null where nothing does.
 */
export interface Cutter {
  take(room: Size): Piece | null;
  done(): boolean;
}

/**
 * A piece of a block. Where it ends `midText` the message is full, however little it holds: the rest
 * below it would look like a paragraph of its own.
 */
export interface Piece {
  readonly block: Block;
  readonly midText: boolean;
}

/** What a platform lets a message hold, and what a block takes of it. */
export interface Rule {
  readonly budget: Size;
  readonly measure: (block: Block) => Size;
}
