import type { CommandHint } from '../wire.ts';

/** The option of a command that a line ends in. */
export interface HalfTyped {
  readonly option: string;
  /** The line up to that option. */
  readonly before: string;
  /** Options that the line does not name yet. */
  readonly left: readonly string[];
}

/**
 * Which option is being typed: the last that the line names, `zone:del`, or where it names none the first,
 * to which all words belong. Null for a command that takes none.
 */
export function halfTypedOption({ text, options }: CommandHint, line: string): HalfTyped | null {
  const [first] = options;
  if (first === undefined) return null;
  const names = options.map((name) => RegExp.escape(name)).join('|');
  const marks = [...line.slice(text.length).matchAll(new RegExp(`(?<=\\s)(${names}):`, 'gu'))];
  const last = marks.at(-1);
  const option = last?.[1] ?? first;
  const named = new Set([option, ...marks.map(([, name]) => name)]);
  return {
    option,
    before: line.slice(0, text.length + (last?.index ?? 0)).trimEnd(),
    left: options.filter((name) => !named.has(name)),
  };
}
