import { type CommandOption, OPTION, type SlashCommand, type ValueOption } from './command-form.ts';
import type { RegisteredCommand } from './commands.ts';
import { CommandNotSent, type OfferedChannel, readValue } from './typed-value.ts';

type SlashRegistered = RegisteredCommand & { readonly form: SlashCommand };

/** An option as an interaction carries it. */
export interface TypedOption {
  readonly type: number;
  readonly name: string;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly TypedOption[];
}

export interface TypedCommand {
  readonly data: {
    readonly id: string;
    readonly name: string;
    readonly type: 1;
    readonly guild_id?: string;
    readonly options?: readonly TypedOption[];
    /** The channels that options name. */
    readonly resolved?: { readonly channels: Readonly<Record<string, OfferedChannel>> };
  };
}

/** What the client can offer: the commands, and the channels for options that take one. */
export interface Offered {
  readonly commands: readonly SlashRegistered[];
  readonly channels: readonly OfferedChannel[];
}

/**
 * A slash command as the Discord client sends it: `/summit defence S-400` or
 * `/summit defence system:S-400`. Words without a name fill the options in their order, and the last
 * option takes what is left.
 */
export function readCommand(text: string, { commands, channels }: Offered): TypedCommand {
  const { command, path, options, rest } = findCommand(text, commands);
  const typed = assign(rest, options);
  for (const option of options) {
    if (option.required && !typed.some(({ option: given }) => given === option))
      throw new CommandNotSent(`The option "${option.name}" is required.`);
  }
  const values = typed.map((given) => toOption(given, channels));
  return { data: dataOf(command, path, values, channels) };
}

/** A half-typed command: what to ask the bot for, or the fixed choices that the client knows itself. */
export function readHalfTyped(
  text: string,
  { commands, channels }: Offered,
):
  | { readonly type: 'ask'; readonly command: TypedCommand }
  | {
      readonly type: 'fixed';
      readonly choices: readonly { name: string; value: string | number }[];
    } {
  const { command, path, options, rest } = findCommand(text, commands);
  const typed = assign(rest, options);
  const last = typed.at(-1);
  const focused = last?.option ?? options[0];
  if (!focused) return { type: 'fixed', choices: [] };
  const half = last?.text ?? '';
  if (!focused.autocomplete) {
    const choices = (focused.choices ?? []).filter(({ name }) =>
      name.toLowerCase().includes(half.toLowerCase()),
    );
    return { type: 'fixed', choices };
  }
  const values = typed
    .filter(({ option }) => option !== focused)
    .map((given) => toOption(given, channels));
  const asked: TypedOption = { type: focused.type, name: focused.name, value: half, focused: true };
  return { type: 'ask', command: { data: dataOf(command, path, [...values, asked], channels) } };
}

const toOption = (
  { option, text }: { option: ValueOption; text: string },
  channels: readonly OfferedChannel[],
): TypedOption => ({
  type: option.type,
  name: option.name,
  value: readValue(option, text, channels),
});

function findCommand(text: string, offered: readonly SlashRegistered[]) {
  const match = /^\/(\S+)\s*(.*)$/s.exec(text.trimStart());
  if (!match) throw new CommandNotSent('A command starts with a slash.');
  const command = offered.find(({ form }) => form.name === match[1]);
  if (!command) throw new CommandNotSent(`There is no command /${match[1]} here.`);
  const path: { type: number; name: string }[] = [];
  let options: readonly CommandOption[] = command.form.options ?? [];
  let rest = match[2] ?? '';
  while (options.some(isNested)) {
    const [word = '', after = ''] = splitWord(rest);
    const next = options.filter(isNested).find(({ name }) => name === word);
    if (!next) {
      const names = options.map(({ name }) => name).join(', ');
      throw new CommandNotSent(`/${match[1]} needs one of: ${names}.`);
    }
    path.push({ type: next.type, name: next.name });
    options = next.options ?? [];
    rest = after;
  }
  return { command, path, options: options.filter((option) => !isNested(option)), rest };
}

const isNested = (option: CommandOption): option is Exclude<CommandOption, ValueOption> =>
  option.type === OPTION.subcommand || option.type === OPTION.subcommandGroup;

const splitWord = (text: string): [string, string] => {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  return [word, rest];
};

/** Which option holds which text. */
function assign(
  rest: string,
  options: readonly ValueOption[],
): { option: ValueOption; text: string }[] {
  const found: { option: ValueOption; text: string }[] = [];
  const names = options.map(({ name }) => RegExp.escape(name)).join('|');
  const marks = names ? [...rest.matchAll(new RegExp(`(?:^|\\s)(${names}):\\s*`, 'gu'))] : [];
  let words = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  for (const [at, option] of options.entries()) {
    if (words === '') break;
    const isLast = at === options.length - 1;
    const [word, after] = isLast ? [words, ''] : splitWord(words);
    found.push({ option, text: word });
    words = after;
  }
  if (words !== '') throw new CommandNotSent('The command takes no such words.');
  for (const [at, mark] of marks.entries()) {
    const option = options.find(({ name }) => name === mark[1]);
    const text = rest.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    if (!option) continue;
    if (found.some((other) => other.option === option))
      throw new CommandNotSent(`The option "${option.name}" is given twice.`);
    found.push({ option, text });
  }
  return found;
}

function dataOf(
  { id, guild_id, form }: SlashRegistered,
  path: readonly { type: number; name: string }[],
  values: readonly TypedOption[],
  channels: readonly OfferedChannel[],
): TypedCommand['data'] {
  const named = channels.filter(({ id }) =>
    values.some(({ type, value }) => type === OPTION.channel && value === id),
  );
  const options = path.reduceRight<readonly TypedOption[]>(
    (inner, step) => [{ ...step, options: inner }],
    values,
  );
  return {
    id,
    name: form.name,
    type: 1,
    ...(guild_id === undefined ? {} : { guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(named.length > 0
      ? { resolved: { channels: Object.fromEntries(named.map((each) => [each.id, each])) } }
      : {}),
  };
}
