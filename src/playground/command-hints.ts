import * as z from 'zod';
import type { CommandHint } from './wire.ts';

const SUBCOMMAND = 1;

const option = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.number(),
});
const registered = z.object({
  name: z.string(),
  description: z.string().default(''),
  options: z.array(option.extend({ options: z.array(option).default([]) })).default([]),
});

/** What Discord's client lists when somebody types a slash: the commands that the bot registered. */
export function commandHints(commands: readonly unknown[]): CommandHint[] {
  return commands
    .map((command) => registered.parse(command))
    .flatMap(({ name, description, options }): CommandHint[] => {
      const nested = options.filter(({ type }) => type === SUBCOMMAND);
      if (nested.length === 0) {
        return [{ text: `/${name}`, description, option: options[0]?.name ?? null }];
      }
      return nested.map((each) => ({
        text: `/${name} ${each.name}`,
        description: each.description,
        option: each.options[0]?.name ?? null,
      }));
    });
}
