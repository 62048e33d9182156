import * as z from 'zod';
import type { CommandHint } from './wire.ts';

const SLASH_COMMAND = 1;
const SUBCOMMAND = 1;

const option = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.number(),
});
const registered = z.object({
  type: z.number().default(SLASH_COMMAND),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(option.extend({ options: z.array(option).default([]) })).default([]),
});

/** What Discord's client lists when somebody types a slash: the commands that the bot registered. */
export function commandHints(commands: readonly unknown[]): CommandHint[] {
  return commands
    .map((command) => registered.parse(command))
    .filter(({ type }) => type === SLASH_COMMAND)
    .flatMap(({ name, description, options }): CommandHint[] => {
      const nested = options.filter(({ type }) => type === SUBCOMMAND);
      if (nested.length === 0) {
        return [{ text: `/${name}`, description, options: options.map((each) => each.name) }];
      }
      return nested.map((each) => ({
        text: `/${name} ${each.name}`,
        description: each.description,
        options: each.options.map((inner) => inner.name),
      }));
    });
}

/**
 * What Discord's client makes of a line: words that are given to no option by name, `name:`, all belong
 * to the first. Lines that are no whole command, and those without options, stay as they are.
 */
export function fillFirstOption(line: string, hints: readonly CommandHint[]): string {
  const hint = hints.find(({ text }) => line.startsWith(`${text} `));
  const [first] = hint?.options ?? [];
  if (!hint || first === undefined) return line;
  const words = line.slice(hint.text.length).trimStart();
  const named = hint.options.some((name) => words.startsWith(`${name}:`));
  return words === '' || named ? line : `${hint.text} ${first}:${words}`;
}
