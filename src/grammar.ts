import { distance } from 'fastest-levenshtein';
import type { Command } from '../commands/command.ts';
import type { Pack } from './content/library.ts';
import type { CommandRequest } from './contract.ts';

/** What typed text means: a command to run, or a word that is nearly one. */
export type Reading =
  | { readonly type: 'run'; readonly request: CommandRequest }
  | {
      readonly type: 'unknown';
      readonly word: string;
      readonly nearest: readonly CommandRequest[];
    };

/** `find` takes this many characters: its words travel in buttons. */
const FIND_CAP = 50;
const NEAREST_SHOWN = 2;

/**
 * Reads what a person typed behind `/summit`. Forgiving, in this order: a command's name or alias;
 * a whole text that a command claims (a system's or a person's name); one word that is a slip of a
 * command's name; and for anything else `find`.
 */
export function readTyped(text: string, commands: readonly Command[], pack: Pack): Reading {
  const words = splitWords(text);
  const [first, ...rest] = words;
  if (first === undefined) return run('help', {});
  const head = fold(first);
  const named = commands.find((command) => command.name === head || command.aliases.includes(head));
  if (named) return run(named.name, readOptions(rest, named));
  for (const command of commands) {
    const args = command.claims?.(words.join(' '), pack);
    if (args) return run(command.name, args);
  }
  const nearest = nearestCommands(head, commands);
  if (nearest.length > 0 && rest.length <= 1) {
    const requests = nearest.map((command) => ({
      command: command.name,
      args: command.options.length > 0 ? readOptions(rest, command) : {},
    }));
    return { type: 'unknown', word: first, nearest: requests };
  }
  return run('find', { words: searchWords(text) });
}

/** A text cut to what `find` takes, at a word's end. */
export function searchWords(text: string): string {
  let kept = '';
  for (const word of splitWords(text)) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if ([...longer].length > FIND_CAP) break;
    kept = longer;
  }
  return kept === '' ? [...text.trim()].slice(0, FIND_CAP).join('') : kept;
}

/**
 * `name:value` and `name=value` fill that option; the other words fill the options in order, and the
 * last one takes all that is left.
 */
function readOptions(words: readonly string[], command: Command): Record<string, string> {
  const args: Record<string, string> = {};
  const loose: string[] = [];
  for (const word of words) {
    const match = /^([a-z]+)[:=](.+)$/is.exec(word);
    const option = command.options.find(({ name }) => name === match?.[1]?.toLowerCase());
    if (option && match?.[2]) args[option.name] = match[2];
    else loose.push(word);
  }
  const open = command.options.filter(({ name, byNameOnly }) => !byNameOnly && !(name in args));
  open.forEach((option, at) => {
    const value = at === open.length - 1 ? loose.splice(0).join(' ') : loose.shift();
    if (value) args[option.name] = value;
  });
  return args;
}

/** Commands that a slip of the fingers away from the word: at most two edits, one in short words. */
function nearestCommands(word: string, commands: readonly Command[]): readonly Command[] {
  const allowed = word.length <= 4 ? 1 : 2;
  return commands
    .map((command) => ({
      command,
      edits: Math.min(...[command.name, ...command.aliases].map((name) => distance(word, name))),
    }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, NEAREST_SHOWN)
    .map(({ command }) => command);
}

/** Words as a person parts them: by white space, a quoted run kept as one. */
function splitWords(text: string): string[] {
  const found = text.normalize('NFC').matchAll(/[“"]([^“”"]+)[”"]|\S+/gu);
  return [...found].map((match) => match[1]?.trim() || match[0]).filter((word) => word !== '');
}

const fold = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');

const run = (command: string, args: Record<string, string>): Reading => ({
  type: 'run',
  request: { command, args },
});
