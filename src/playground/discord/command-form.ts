import { z } from 'zod';
import { fault, list, oneOfTypes, text } from './form.ts';

/**
 * Application commands and what each may hold:
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object
 */
export const OPTION = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Lower case wherever letters have a case; words of any script, hyphens and apostrophes. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const slashName = text(1, 32).superRefine((value, context) => {
  if (!NAME.test(value) || value !== value.toLowerCase())
    fault(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});
const localised = (max: number) => z.record(z.string(), text(1, max).nullable()).nullish();

const choice = z.object({
  name: text(1, 100),
  name_localizations: localised(100),
  value: z.union([text(0, 100), z.number()]),
});
const named = {
  name: slashName,
  name_localizations: localised(32),
  description: text(1, 100),
  description_localizations: localised(100),
};

const valueOption = z
  .object({
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ...named,
    required: z.boolean().optional(),
    choices: list(choice, 0, 25).nullish(),
    channel_types: z.array(z.int()).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
    autocomplete: z.boolean().optional(),
  })
  .superRefine((option, context) => {
    const choosable = [OPTION.string, OPTION.integer, OPTION.number].some((t) => t === option.type);
    if (option.autocomplete && (!choosable || option.choices?.length))
      fault(
        context,
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
        'Autocomplete can be used on string and number options without choices',
        ['autocomplete'],
      );
    for (const [at, { value }] of (option.choices ?? []).entries()) {
      if (!choosable || (typeof value === 'string') !== (option.type === OPTION.string))
        fault(
          context,
          'APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID',
          "The choice's value is not of the option's type",
          ['choices', at, 'value'],
        );
    }
  });
const valueOptions = list(valueOption, 0, 25).superRefine(checkOptions);
const subcommand = z.object({
  type: z.literal(OPTION.subcommand),
  ...named,
  options: valueOptions.nullish(),
});
const subcommandGroup = z.object({
  type: z.literal(OPTION.subcommandGroup),
  ...named,
  options: list(subcommand, 0, 25).superRefine(checkOptions).nullish(),
});
const options = list(oneOfTypes([subcommand, subcommandGroup, valueOption]), 0, 25).superRefine(
  (all, context) => {
    checkOptions(all, context);
    const nested = all.filter(({ type }) => type <= OPTION.subcommandGroup).length;
    if (nested > 0 && nested < all.length)
      fault(
        context,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
  },
);

const shared = {
  id: z.string().optional(),
  name_localizations: localised(32),
  default_member_permissions: z.string().nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  nsfw: z.boolean().nullish(),
};
const slashCommand = z.object({
  ...shared,
  type: z.literal(1),
  name: slashName,
  description: text(1, 100),
  description_localizations: localised(100),
  options: options.nullish(),
});
const contextCommand = z.object({
  ...shared,
  type: z.literal([2, 3]),
  name: text(1, 32),
  description: text(0, 0).nullish(),
  options: list(z.unknown(), 0, 0).nullish(),
});

const MAX_SIZE = 8000;

/** A command as an application registers it. Its type is 1, a slash command, where it is left out. */
export const commandForm = z
  .preprocess(
    (body) => (isObject(body) && body.type == null ? { ...body, type: 1 } : body),
    oneOfTypes([slashCommand, contextCommand]),
  )
  .superRefine((command, context) => {
    if (command.type === 1 && commandSize(command) > MAX_SIZE)
      fault(context, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_SIZE})`);
  });

export type CommandForm = z.infer<typeof commandForm>;
export type SlashCommand = z.infer<typeof slashCommand>;
export type CommandOption = z.infer<typeof options>[number];
export type ValueOption = z.infer<typeof valueOption>;

function checkOptions(
  all: readonly { readonly name: string; readonly required?: boolean | undefined }[],
  context: z.core.$RefinementCtx,
): void {
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [at, option] of all.entries()) {
    if (names.has(option.name))
      fault(
        context,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
        [at],
      );
    names.add(option.name);
    if (option.required && optionalSeen)
      fault(
        context,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
        [at],
      );
    optionalSeen ||= !option.required;
  }
}

interface Sized {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly name_localizations?: Localised;
  readonly description_localizations?: Localised;
  readonly options?: readonly Sized[] | null | undefined;
  readonly choices?:
    | readonly {
        readonly name: string;
        readonly name_localizations?: Localised;
        readonly value: string | number;
      }[]
    | null
    | undefined;
}
type Localised = Readonly<Record<string, string | null>> | null | undefined;

/**
 * Characters in names, descriptions and values over the whole command; of a text with localisations
 * the longest counts.
 */
function commandSize(command: Sized): number {
  let size =
    longest(command.name, command.name_localizations) +
    longest(command.description ?? '', command.description_localizations);
  for (const choice of command.choices ?? [])
    size += longest(choice.name, choice.name_localizations) + String(choice.value).length;
  for (const option of command.options ?? []) size += commandSize(option);
  return size;
}

const longest = (value: string, localised: Localised): number =>
  Math.max(...[value, ...Object.values(localised ?? {})].map((t) => [...(t ?? '')].length));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
