import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import type { Invocation } from '../contract.ts';
import { createDispatch } from '../dispatch.ts';
import { loadPacks } from '../load-packs.ts';
import { settingsOf } from '../settings.ts';
import { slotInstant } from '../subscriptions/slots.ts';
import { type PrintForm, printDocument } from './print-document.ts';
import type { Terminal } from './terminal.ts';

/** How a `/summit` command was asked for in the terminal. */
export interface SummitOptions {
  /** Pack id. */
  readonly pack?: string;
  /** YYYY-MM-DD: answer as at the digest time of that day. */
  readonly date?: string;
  readonly as: PrintForm;
}

/** Prints what a chat would show for `/summit name words…`; false where it was not understood. */
export function runSummitCommand(
  name: string,
  words: readonly string[],
  options: SummitOptions,
  terminal: Terminal,
): Promise<boolean> {
  const text = [name, ...words, ...(options.pack ? [`pack:${options.pack}`] : [])].join(' ');
  return runRequest({ type: 'typed', text }, options, terminal);
}

/** Prints the reply to what a chat would hand in; false where it was not understood. */
export async function runRequest(
  input: Invocation['input'],
  { date, as }: SummitOptions,
  terminal: Terminal,
): Promise<boolean> {
  const { packs, digest } = settingsOf(terminal);
  const library = await loadPacks(packs);
  const now = momentOf(date, digest, terminal);
  const { command } = createDispatch({
    library: () => library,
    commands,
    now: () => now,
    zone: digest.zone,
    office: async () => null,
    logger: pino({ base: null }, { write: terminal.err }),
  });
  const { document, request } = await command({
    asker: { surface: 'terminal', userId: 'terminal', workspaceId: null },
    channelId: null,
    authority: async () => ({ may: false, only: 'people in a channel of Slack or Discord' }),
    input,
  });
  const page = { width: terminal.width, zone: digest.zone };
  terminal.out(`${printDocument(document, as, page).trimEnd()}\n`);
  return request !== null;
}

/** The digest time of a day written YYYY-MM-DD; now, where there is none. */
export const momentOf = (
  date: string | undefined,
  digest: Config['digest'],
  { now }: Pick<Terminal, 'now'>,
): Temporal.Instant =>
  date === undefined ? now() : slotInstant(digest, Temporal.PlainDate.from(date));
