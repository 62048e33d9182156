import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ActionDeclaration, CommandDeclaration, OptionDeclaration } from '../../contract.ts';

/** Where commands are registered: in every guild and in direct messages, or in one guild. */
export type RegistrationTarget =
  | { readonly type: 'global' }
  | { readonly type: 'guild'; readonly guildId: string };

type SummitBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type CommandBody = SummitBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

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
 * The one `/summit` command with a subcommand for each declaration, or a group of them for one that
 * does several things. Limits: https://docs.discord.com/developers/interactions/application-commands
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
    options: declarations.map(buildDeclaration),
  };
}

function buildDeclaration(declared: CommandDeclaration): APIApplicationCommandOption {
  const { name, description, options, actions } = declared;
  if (!actions) return buildSubcommand(declared);
  return {
    type: ApplicationCommandOptionType.SubcommandGroup,
    name,
    description,
    options: actions.map((action) =>
      buildSubcommand({ ...action, options: [...action.options, ...options] }),
    ),
  };
}

const buildSubcommand = ({
  name,
  description,
  options,
}: ActionDeclaration): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  // Discord refuses a required option behind an optional one.
  options: options.toSorted((a, b) => Number(b.required) - Number(a.required)).map(buildOption),
});

/** What can be chosen as a channel: all that a digest can be posted in. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

function buildOption({
  name,
  description,
  required,
  kind,
  choices,
  ...option
}: OptionDeclaration): APIApplicationCommandBasicOption {
  const shared = { name, description, required };
  if (kind === 'channel') {
    const type = ApplicationCommandOptionType.Channel;
    return { ...shared, type, channel_types: [...CHANNEL_TYPES] };
  }
  const text = { ...shared, type: ApplicationCommandOptionType.String } as const;
  if (choices) {
    return { ...text, choices: choices.map(({ label, value }) => ({ name: label, value })) };
  }
  return option.suggests
    ? { ...text, max_length: option.maxLength, autocomplete: true }
    : { ...text, max_length: option.maxLength };
}
