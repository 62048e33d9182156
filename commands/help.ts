import { matchNames, type NameChoice, resolveName } from '../src/briefing/name-match.ts';
import { asSuggestions } from '../src/briefing/suggestions.ts';
import { viewCommandHelp, viewHelp, viewNoSuchCommand } from '../src/views/help.ts';
import type { Command, CommandContext } from './command.ts';
import { defineCommand } from './define.ts';

const NEAREST_SHOWN = 3;

/** Help on the commands given and on itself; it suggests their names for a half-typed option. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    description: 'Every command, or how to use one of them',
    aliases: ['commands', 'usage'],
    examples: ['help', 'help figure'],
    options: [
      {
        name: 'command',
        description: 'The name of a command',
        suggest: (typed) =>
          asSuggestions(matchNames(typed, choicesOf([...others, help])), ({ name }) => name),
      },
    ],
    run: ({ command }, context) => {
      const commands = context.commands.map((one) => withExample(one, context));
      if (command === undefined) return viewHelp(commands, context);
      const asked = command.replace(/^\/?summit\s+/i, '');
      const named = resolveName(asked, choicesOf(commands));
      if (named.type === 'one') return viewCommandHelp(named.value, context);
      const near = named.type === 'several' ? named.choices : named.nearest;
      const nearest = near.slice(0, NEAREST_SHOWN).map(({ value }) => value);
      return viewNoSuchCommand(asked, nearest, commands, context);
    },
  });
  return help;
}

/** A command without a telling example gets one from the pack: the first value that it suggests. */
function withExample(command: Command, { pack, library }: CommandContext): Command {
  if (command.examples.some((example) => example !== command.name)) return command;
  const suggesting = command.options.find(({ suggest, byNameOnly }) => suggest && !byNameOnly);
  const [first] = suggesting?.suggest?.('', pack, library) ?? [];
  if (!first) return command;
  return { ...command, examples: [...command.examples, `${command.name} ${first.value}`] };
}

const choicesOf = (commands: readonly Command[]): readonly NameChoice<Command>[] =>
  commands.map((command) => ({ value: command, label: command.name, aliases: command.aliases }));
