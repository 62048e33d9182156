import { matchNames, type NameChoice, resolveName } from '../src/briefing/name-match.ts';
import { asSuggestions } from '../src/briefing/suggestions.ts';
import { viewCommandHelp, viewHelp } from '../src/views/help.ts';
import type { Command } from './command.ts';
import { defineCommand } from './define.ts';

/** Help on the commands given and on itself; it suggests their names for a half-typed option. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    description: 'Every command, or how to use one of them',
    aliases: ['commands', 'usage', '?'],
    examples: ['help', 'help figure'],
    options: [
      {
        name: 'command',
        description: 'The name of a command',
        suggest: (typed) =>
          asSuggestions(matchNames(typed, choicesOf([...others, help])), ({ name }) => name),
      },
    ],
    run: ({ command }, { commands }) => {
      if (command === undefined) return viewHelp(commands);
      const named = resolveName(command.replace(/^\/?summit\s+/i, ''), choicesOf(commands));
      return named.type === 'one' ? viewCommandHelp(named.value) : viewHelp(commands);
    },
  });
  return help;
}

const choicesOf = (commands: readonly Command[]): readonly NameChoice<Command>[] =>
  commands.map((command) => ({ value: command, label: command.name, aliases: command.aliases }));
