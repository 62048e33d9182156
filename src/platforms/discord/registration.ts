import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { CommandDeclaration, OptionDeclaration } from '../../contract.ts';

/** Where commands are registered: in every guild and in direct messages, or in one guild. */
export type RegistrationTarget =
  | { readonly type: 'global' }
  | { readonly type: 'guild'; readonly guildId: string };

type SummitBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
type CommandBody = SummitBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What stands in a message's menu, under "Apps". */
const ASK_COMMAND_NAME = 'Ask Sherpa about this';

/** All that is registered: `/summit`, and the command of a message's menu. */
export const buildCommands = (
  declarations: readonly CommandDeclaration[],
  target: RegistrationTarget,
): readonly CommandBody[] => [
  buildSummitCommand(declarations, target),
  { type: ApplicationCommandType.Message, name: ASK_COMMAND_NAME, ...placesFor(target) },
];

/** In servers and in the bot's own direct messages; only what is registered everywhere may say so. */
const placesFor = (
  target: RegistrationTarget,
): Pick<CommandBody, 'contexts' | 'integration_types'> =>
  target.type === 'global'
    ? {
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
        integration_types: [ApplicationIntegrationType.GuildInstall],
      }
    : {};

/**
 * The one `/summit` command with a subcommand for each declaration. Limits:
 * https://docs.discord.com/developers/interactions/application-commands
 */
export function buildSummitCommand(
  declarations: readonly CommandDeclaration[],
  target: RegistrationTarget,
): SummitBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: 'summit',
    description: 'Sourced briefings on the summit',
    ...placesFor(target),
    options: declarations.map(({ name, description, options }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name,
      description,
      // Discord refuses a required option behind an optional one.
      options: options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(buildOption),
    })),
  };
}

function buildOption({ name, description, required, choices, ...option }: OptionDeclaration) {
  const shared = {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    required,
  };
  if (choices) {
    return { ...shared, choices: choices.map(({ label, value }) => ({ name: label, value })) };
  }
  return { ...shared, max_length: option.maxLength, autocomplete: option.suggests };
}

const choice = z.object({ name: z.string(), value: z.union([z.string(), z.number()]) });

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const flag = z.boolean().nullish().transform(Boolean);

/** What we compare of an option; Discord leaves out what has its default. */
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string().default(''),
  required: flag,
  autocomplete: flag,
  max_length: z
    .number()
    .nullish()
    .transform((length) => length ?? null),
  choices: listOf(choice),
});

const places = z
  .array(z.number())
  .nullish()
  .transform((numbers) => numbers?.toSorted((a, b) => a - b) ?? null);

const command = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  description: z.string().default(''),
  contexts: places,
  integration_types: places,
  options: listOf(option.extend({ options: listOf(option) })),
});

/**
 * Whether what Discord has registered is just what is wanted, in any order, ids, versions and defaults
 * aside. Where and how a guild's command can be used is Discord's choice, so it is not compared.
 */
export function isRegistered(wanted: readonly CommandBody[], registered: unknown): boolean {
  const found = z.array(command).safeParse(registered);
  if (!found.success) return false;
  const saysWhere = wanted.some(({ contexts }) => contexts);
  const listed = (bodies: readonly z.infer<typeof command>[]) =>
    bodies
      .map((body) => (saysWhere ? body : { ...body, contexts: null, integration_types: null }))
      .toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
  const asked = wanted.map((body) => command.parse(body));
  return isDeepStrictEqual(listed(found.data), listed(asked));
}
