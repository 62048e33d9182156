import { InvalidArgumentError, Option } from 'commander';
import { commands } from '../../../commands/index.ts';
import { type AskOptions, ask } from '../ask.ts';
import { PRINT_FORMS } from '../print-document.ts';
import { runSummitCommand, type SummitOptions } from '../summit-command.ts';
import type { Cli } from './topic.ts';

/** What a chat would show for each `/summit` command. */
export function addSummit({ program, terminal, settle }: Cli): void {
  for (const { name, description } of commands) {
    const summit = program
      .command(name)
      .argument('[words...]', 'what one would type behind it in a chat')
      .description(description)
      .option('--pack <id>', 'which briefing pack; left out, the default one')
      .option('--date <day>', 'as of this day, YYYY-MM-DD, at the digest time', readDay)
      .addOption(new Option('--as <form>', 'how to print it').choices(PRINT_FORMS).default('text'));
    if (name === 'ask') {
      summit
        .option('--json', 'print status, text, facts and sources as a JSON object')
        .option(
          '--batch',
          'answer JSON lines {"id":"x","turns":["…"]} of standard input with JSON lines',
        )
        .action((given: string[], options: AskOptions) =>
          settle(() => ask(given, options, terminal)),
        );
    } else {
      summit.action((given: string[], options: SummitOptions) =>
        settle(() => runSummitCommand(name, given, options, terminal)),
      );
    }
  }
}

function readDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new InvalidArgumentError('Write a calendar day as YYYY-MM-DD.');
  }
}
