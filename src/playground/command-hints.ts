import * as z from 'zod';
import type { CommandHint } from './wire.ts';

const SLASH_COMMAND = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

const option = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.number(),
});
const inner = option.extend({ options: z.array(option).default([]) });
const registered = z.object({
  type: z.number().default(SLASH_COMMAND),
  name: z.string(),
  description: z.string().default(''),
  options: z.array(option.extend({ options: z.array(inner).default([]) })).default([]),
});

/** A command, a subcommand or a group of them. */
interface Listed {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly (Listed & { readonly type: number })[];
}

/** What Discord's client lists when somebody types a slash: the commands that the bot registered. */
export const commandHints = (commands: readonly unknown[]): CommandHint[] =>
  commands
    .map((command) => registered.parse(command))
    .filter(({ type }) => type === SLASH_COMMAND)
    .flatMap((command) => hintsOf(command, '/'));

/** What can be typed of a command, behind the words that lead to it. */
function hintsOf({ name, description, options = [] }: Listed, before: string): CommandHint[] {
  const text = `${before}${name}`;
  const nested = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  return nested.length === 0
    ? [{ text, description, options: options.map((each) => each.name) }]
    : nested.flatMap((each) => hintsOf(each, `${text} `));
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
