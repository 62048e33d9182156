import { fileURLToPath } from 'node:url';
import type { Command, CommandContext } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Library, Pack } from '../../src/content/library.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import type { Document } from '../../src/document/model.ts';
import { renderPlainText } from '../../src/document/plain-text.ts';

const load = async (path: string): Promise<Pack> => {
  const result = await loadPack(fileURLToPath(new URL(path, import.meta.url)));
  if ('pack' in result) return result.pack;
  throw new Error(`${path} has ${result.faults.length} faults`);
};

export const shipped = await load('../../data/india-russia-2025');
export const invented = await load('../fixtures/packs/valid/strait-2031');

/** Both packs, the shipped one as default. */
export const library: Library = {
  packs: new Map([shipped, invented].map((pack) => [pack.meta.id, pack])),
  defaultPack: shipped,
};

/** A morning of the given day in the summit's own zone. */
export const morningOf = (day: string, pack: Pack): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T07:00`).toZonedDateTime(pack.meta.summit.zone).toInstant();

export function contextOf(pack: Pack, day: string): CommandContext {
  const { zone } = pack.meta.summit;
  const now = morningOf(day, pack);
  const answer = (text: string) => answerQuestion({ text, thread: [] }, pack, now);
  return { library, pack, now, zone, surface: 'terminal', commands, answer };
}

export function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
}

/** Runs a command as dispatch does: arguments parsed first. */
export function reply(
  name: string,
  args: Readonly<Record<string, string>> = {},
  context: CommandContext = contextOf(shipped, '2026-11-21'),
): Document {
  const command = commandNamed(name);
  return command.run(command.args.parse(args), context);
}

/** What a person reads of a reply. */
export const read = (document: Document): string =>
  renderPlainText(document, { width: Number.POSITIVE_INFINITY, zone: 'UTC' });
