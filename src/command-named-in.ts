import type { Command } from '../commands/command.ts';
import type { Pack } from './content/library.ts';

/**
 * The command of several uses that a question names, as `@Sherpa set up the digest at 7` does: a question
 * cannot do what it does, but what to type can be told. Null where the pack tells of such a thing itself.
 */
export function commandNamedIn(
  text: string,
  commands: readonly Command[],
  pack: Pack,
): Command | null {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const isNamed = (name: string): boolean => words.has(name) && pack.search(name, 1).length === 0;
  const named = commands.find(
    ({ name, actions }) =>
      actions &&
      (isNamed(name) || actions.some((action) => action.standsAlone && isNamed(action.name))),
  );
  return named ?? null;
}
