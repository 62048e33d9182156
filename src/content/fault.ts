/** A place in a file of a pack; lines and columns are counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something in a pack that its editor has to mend. */
export interface Fault extends Place {
  /** What is wrong, without a full stop. */
  readonly what: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
}

/**
 * `file:line:column: what is wrong; what to do`, as editors and terminals link it. Always one line:
 * a character of the pack that would break it or that nobody sees is written as its code.
 */
export function formatFault(fault: Fault): string {
  const line = `${fault.file}:${fault.line}:${fault.column}: ${fault.what}; ${fault.remedy}`;
  return line.replace(UNSEEN, inCode);
}

/** Controls, the two separators that end a line, direction controls, the byte-order mark, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** As in JSON and in YAML's double quotes: `\u2028`. */
const inCode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** By file, then by position; faults of one place keep the order in which they were found. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** By code unit, so that the order does not depend on the machine's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
