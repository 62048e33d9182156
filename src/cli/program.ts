import { CommanderError, Command as Program } from 'commander';
import { UserError } from '../errors.ts';
import type { Terminal } from './terminal.ts';
import { addChats } from './topics/chats.ts';
import { addDoctor } from './topics/doctor.ts';
import { addPacks } from './topics/packs.ts';
import { addStore } from './topics/store.ts';
import { addSummit } from './topics/summit.ts';
import type { Cli } from './topics/topic.ts';

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

function buildProgram(terminal: Terminal, settle: Cli['settle']): Program {
  const program = new Program('sherpa')
    .description('Sherpa, the briefing bot: run it, look after it, read what it would say.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('See `npm run -s sherpa -- --help` for what there is.');
  const cli: Cli = { program, terminal, settle };

  program
    .command('start')
    .description('run the bot; without tokens, the playground (the same as npm start)');
  for (const add of [addSummit, addPacks, addChats, addDoctor, addStore]) add(cli);
  return program;
}
