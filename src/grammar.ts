import { distance } from 'fastest-levenshtein';
import type { Command, CommandAction } from '../commands/command.ts';
import type { Pack } from './content/library.ts';
import type { CommandRequest } from './contract.ts';
import { readsAsQuestion } from './reads-as-question.ts';

/** What typed text means: a command to run, or a word that is nearly one. */
export type Reading =
  | { readonly type: 'run'; readonly request: CommandRequest }
  | {
      readonly type: 'unknown';
      readonly word: string;
      readonly nearest: readonly CommandRequest[];
    };

const NEAREST_SHOWN = 2;

/**
 * Reads what a person typed behind `/summit`. Forgiving, in this order: a command's name or alias;
 * a whole text that a command claims (a system's or a person's name); one word that is a slip of a
 * command's name; and for anything else `ask` where it reads as a question, else `find`.
 */
export function readTyped(text: string, commands: readonly Command[], pack: Pack): Reading {
  const words = splitWords(text);
  const [first, ...rest] = words;
  const head = fold(first ?? '');
  if (first === undefined || (head === '' && rest.length === 0)) return run('help', {});
  const named = commands.find((command) => command.name === head || command.aliases.includes(head));
  const claim = (): Reading | null => {
    for (const command of commands) {
      const args = command.claims?.(words.join(' '), pack);
      if (args) return run(command.name, args);
    }
    return null;
  };
  if (named) {
    const acting = named.actions && rest.length > 0 ? readAction(named, rest) : null;
    if (acting) return acting;
    // Words behind a command that takes none are not lost: `trade deficit`, `trade energy`.
    const takesWords = named.options.some(({ byNameOnly }) => !byNameOnly);
    if (takesWords || rest.length === 0) return run(named.name, readOptions(rest, named));
    const loose = rest.filter((word) => namedOption(word, named) === null).join(' ');
    if (named.actions && asksHelp(loose)) return run('help', { command: named.name });
    const isTelling = pack.search(loose, 1).length > 0;
    const found = claim() ?? (isTelling ? free(text, pack) : null);
    if (found) return found;
    // A command of several uses lists them where none of them is meant: `digest xyz`.
    return named.actions && loose !== ''
      ? run('help', { command: named.name })
      : run(named.name, readOptions(rest, named));
  }
  const claimed = claim();
  if (claimed) return claimed;
  const alone = commands.find(({ actions }) =>
    actions?.some((action) => action.standsAlone && action.name === head),
  );
  if (alone) return readAction(alone, words) ?? free(text, pack);
  const nearest = nearestNamed(head, commands);
  const asks = rest.length > 0 && readsAsQuestion(text, pack.vocabulary);
  if (nearest.length > 0 && rest.length <= 1 && !asks) {
    const requests = nearest.map((command) => ({
      command: command.name,
      args: command.options.length > 0 ? readOptions(rest, command) : {},
    }));
    return { type: 'unknown', word: first, nearest: requests };
  }
  return free(text, pack);
}

const asksHelp = (words: string): boolean => /^(?:help|options|commands|\?+)$/i.test(words.trim());

/** What a command with several actions is to do; null where the first word is nearly none of them. */
function readAction(command: Command, words: readonly string[]): Reading | null {
  const actions = command.actions ?? [];
  const [first = '', ...rest] = words;
  const head = fold(first);
  const request = (action: CommandAction) => ({
    command: command.name,
    args: { action: action.name, ...action.readWords(rest) },
  });
  const meant = actions.find(({ name, aliases }) => name === head || aliases.includes(head));
  if (meant) return { type: 'run', request: request(meant) };
  const nearest = nearestNamed(head, actions);
  return nearest.length > 0
    ? { type: 'unknown', word: first, nearest: nearest.map(request) }
    : null;
}

/** What is neither a command nor the name of anything. */
const free = (text: string, pack: Pack): Reading =>
  readsAsQuestion(text, pack.vocabulary)
    ? run('ask', { question: text })
    : run('find', { words: text });

/**
 * `name:value` and `name=value` fill that option; the other words fill the options in order, and the
 * last one takes all that is left.
 */
function readOptions(words: readonly string[], command: Command): Record<string, string> {
  const args: Record<string, string> = {};
  const loose: string[] = [];
  for (const word of words) {
    const named = namedOption(word, command);
    if (named) args[named.name] = named.value;
    else loose.push(word);
  }
  const open = command.options.filter(({ name, byNameOnly }) => !byNameOnly && !(name in args));
  open.forEach((option, at) => {
    const value = at === open.length - 1 ? loose.splice(0).join(' ') : loose.shift();
    if (value) args[option.name] = value;
  });
  return args;
}

/** The option that `name:value` or `name=value` fills, or null where the word is no such pair. */
function namedOption(word: string, command: Command): { name: string; value: string } | null {
  const match = /^([a-z]+)[:=](.+)$/is.exec(word);
  const option = command.options.find(({ name }) => name === match?.[1]?.toLowerCase());
  return option && match?.[2] ? { name: option.name, value: match[2] } : null;
}

/** Those that are a slip of the fingers away from the word, the nearest first. */
function nearestNamed<Named extends Pick<Command, 'name' | 'aliases'>>(
  word: string,
  all: readonly Named[],
): readonly Named[] {
  return all
    .map((one) => ({
      one,
      edits: Math.min(...[one.name, ...one.aliases].map((name) => slips(word, name))),
    }))
    .filter(({ edits }) => edits <= (word.length <= 4 ? 1 : 2))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, NEAREST_SHOWN)
    .map(({ one }) => one);
}

/** Edits between two words; letters in another order, the commonest slip, count as one. */
const slips = (word: string, name: string): number =>
  inOrder(word) === inOrder(name) ? Number(word !== name) : distance(word, name);

const inOrder = (word: string): string => [...word].sort().join('');

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
