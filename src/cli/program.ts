import { CommanderError, InvalidArgumentError, Option, Command as Program } from 'commander';
import { commands } from '../../commands/index.ts';
import { UserError } from '../errors.ts';
import { type AskOptions, ask } from './ask.ts';
import { registerWithDiscord } from './discord-register.ts';
import { holdExam } from './exam.ts';
import { checkPacks } from './pack-check.ts';
import { PRINT_FORMS } from './print-document.ts';
import { printSlackManifest } from './slack-manifest.ts';
import { runSummitCommand, type SummitOptions } from './summit-command.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes: all went well; a fault in what was asked or found; words that are no command. */
const OK = 0;
const FAULT = 1;
const USAGE = 2;

/**
 * Runs the `sherpa` command of the terminal with these words. Resolves to the exit code; what was
 * asked for goes to `out`, faults to `err`.
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = OK;
  const settle = async (work: () => Promise<boolean>): Promise<void> => {
    if (!(await work())) code = FAULT;
  };
  const program = buildProgram(terminal, settle);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : USAGE;
    if (!(error instanceof UserError)) throw error;
    terminal.err(`${error.message}\n`);
    return FAULT;
  }
}

/** `settle` runs the work of a command that resolves to whether all went well. */
function buildProgram(
  terminal: Terminal,
  settle: (work: () => Promise<boolean>) => Promise<void>,
): Program {
  const program = new Program('sherpa')
    .description('Sherpa, the briefing bot: run it, check its packs, read what it would say.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('See `npm run -s sherpa -- --help` for what there is.');

  program
    .command('start')
    .description('run the bot; without tokens, the playground (the same as npm start)');

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

  program
    .command('exam')
    .description('hold the exam of a pack: every miss, then a table by kind')
    .option('--pack <id>', 'which briefing pack; left out, the default one')
    .action((options: { pack?: string }) => settle(() => holdExam(options, terminal)));

  const pack = program.command('pack').description('work on briefing packs');
  pack
    .command('check')
    .argument('[dir]', 'a pack, or a folder of packs; left out, SHERPA_PACKS')
    .description('print every fault of a pack as file:line:column: what is wrong; what to do')
    .action((dir: string | undefined) => settle(() => checkPacks(dir, terminal)));

  const slack = program.command('slack').description('set up the Slack app');
  slack
    .command('manifest')
    .description('print the app manifest to paste into api.slack.com/apps > Create New App')
    .option('--http <url>', 'take requests over HTTP at this public https address')
    .action((options: { http?: string }) =>
      settle(async () => printSlackManifest(options.http, terminal)),
    );

  const discord = program.command('discord').description('set up the Discord application');
  discord
    .command('register')
    .description('register the /summit command; left out, as DISCORD_GUILD_ID says')
    .addOption(
      new Option('--guild <id>', 'in this one server').argParser(readServerId).conflicts('all'),
    )
    .addOption(new Option('--all', 'in every server'))
    .action((options: { guild?: string; all?: true }) =>
      settle(() => registerWithDiscord(options, terminal)),
    );
  return program;
}

function readDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new InvalidArgumentError('Write a calendar day as YYYY-MM-DD.');
  }
}

/** Ids of Discord are 64-bit numbers written in decimal: https://discord.com/developers/docs/reference#snowflakes */
function readServerId(text: string): string {
  if (/^\d{15,20}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'It is no server id; copy the number with "Copy Server ID" in Discord.',
  );
}
