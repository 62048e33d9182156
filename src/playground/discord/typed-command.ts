import { type CommandOption, OPTION, type SlashCommand, type ValueOption } from './command-form.ts';
import type { RegisteredCommand } from './commands.ts';

/** The Discord client tells the person that a command cannot be sent like this; no bot hears of it. */
export class CommandNotSent extends Error {
  override readonly name = 'CommandNotSent';
}

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
  };
}

/**
 * A slash command as the Discord client sends it: `/summit defence S-400` or
 * `/summit defence system:S-400`. Words without a name fill the options in their order, and the last
 * option takes what is left.
 */
export function readCommand(text: string, offered: readonly SlashRegistered[]): TypedCommand {
  const { command, path, options, rest } = findCommand(text, offered);
  const typed = assign(rest, options);
  for (const option of options) {
    if (option.required && !typed.some(({ option: given }) => given === option))
      throw new CommandNotSent(`The option "${option.name}" is required.`);
  }
  const values = typed.map(
    ({ option, text: value }): TypedOption => ({
      type: option.type,
      name: option.name,
      value: readValue(option, value),
    }),
  );
  return { data: dataOf(command, path, values) };
}

/** A half-typed command: what to ask the bot for, or the fixed choices that the client knows itself. */
export function readHalfTyped(
  text: string,
  offered: readonly SlashRegistered[],
):
  | { readonly type: 'ask'; readonly command: TypedCommand }
  | {
      readonly type: 'fixed';
      readonly choices: readonly { name: string; value: string | number }[];
    } {
  const { command, path, options, rest } = findCommand(text, offered);
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
    .map(
      ({ option, text: value }): TypedOption => ({
        type: option.type,
        name: option.name,
        value: readValue(option, value),
      }),
    );
  const asked: TypedOption = { type: focused.type, name: focused.name, value: half, focused: true };
  return { type: 'ask', command: { data: dataOf(command, path, [...values, asked]) } };
}

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

function readValue(option: ValueOption, text: string): string | number | boolean {
  const wrong = (why: string): never => {
    throw new CommandNotSent(`The option "${option.name}" ${why}.`);
  };
  if (option.choices?.length) {
    const choice = option.choices.find((c) => c.name === text || String(c.value) === text);
    return choice ? choice.value : wrong('takes one of its choices');
  }
  switch (option.type) {
    case OPTION.string: {
      const length = [...text].length;
      if (length > (option.max_length ?? 6000))
        wrong(`takes at most ${option.max_length} characters`);
      if (length < (option.min_length ?? 0))
        wrong(`takes at least ${option.min_length} characters`);
      return text;
    }
    case OPTION.integer:
    case OPTION.number: {
      const value = Number(text);
      const fits =
        text !== '' &&
        (option.type === OPTION.integer ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
        value >= (option.min_value ?? -Infinity) &&
        value <= (option.max_value ?? Infinity);
      return fits ? value : wrong('takes a number within its bounds');
    }
    case OPTION.boolean:
      return /^(true|false)$/i.test(text) ? /^true$/i.test(text) : wrong('takes True or False');
    default:
      return wrong('cannot be filled by typing in this stand-in');
  }
}

function dataOf(
  { id, guild_id, form }: SlashRegistered,
  path: readonly { type: number; name: string }[],
  values: readonly TypedOption[],
): TypedCommand['data'] {
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
  };
}
