import { UserError } from '../errors.ts';
import { loadPacks } from '../load-packs.ts';
import { settingsOf } from '../settings.ts';
import { askBatch } from './ask-batch.ts';
import { askThread } from './ask-thread.ts';
import { packNamed } from './pack-named.ts';
import type { PrintForm } from './print-document.ts';
import { momentOf, runRequest } from './summit-command.ts';
import type { Terminal } from './terminal.ts';

/** How a question was asked in the terminal. */
export interface AskOptions {
  /** Pack id. */
  readonly pack?: string;
  /** YYYY-MM-DD: answer as at the digest time of that day. */
  readonly date?: string;
  readonly as: PrintForm;
  readonly json?: true;
  readonly batch?: true;
}

/** Answers the question in these words, or with `batch` those on standard input. */
export async function ask(
  words: readonly string[],
  options: AskOptions,
  terminal: Terminal,
): Promise<boolean> {
  const question = words.join(' ');
  if (!options.batch && question.trim() === '') {
    throw new UserError({
      what: 'there is no question',
      remedy: 'write it in quotes: npm run -s sherpa -- ask "How large is trade?"',
    });
  }
  if (!options.batch && !options.json) {
    const args = { question, ...(options.pack ? { pack: options.pack } : {}) };
    return runRequest({ type: 'command', request: { command: 'ask', args } }, options, terminal);
  }
  const settings = settingsOf(terminal);
  const pack = packNamed(await loadPacks(settings.packs), options.pack);
  const now = momentOf(options.date, settings.digest, terminal);
  if (options.batch) return askBatch(pack, now, terminal);
  const [answer] = askThread([question], pack, now);
  terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
  return true;
}
