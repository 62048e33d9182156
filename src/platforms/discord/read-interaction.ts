import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Asker, CommandRequest, SuggestionRequest } from '../../contract.ts';
import { type Names, readableText } from './readable-text.ts';
import { said, wordsOf } from './said.ts';

/** What answers to an interaction are addressed with. The token lives 15 minutes. */
export interface InteractionHandle {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

interface Incoming {
  readonly handle: InteractionHandle;
  readonly asker: Asker;
  readonly channelId: string | null;
  /** What the asker may do in this channel, and their roles; null in a direct conversation. */
  readonly member: { readonly permissions: bigint; readonly roles: readonly string[] } | null;
}

export type IncomingInteraction = Incoming &
  (
    | { readonly type: 'command'; readonly request: CommandRequest | null }
    /** A command of a message's menu: the text of that message. */
    | { readonly type: 'message'; readonly text: string }
    /** `onPrivate`: the button stands on a message that only its presser sees. */
    | {
        readonly type: 'button';
        readonly customId: string;
        readonly onPrivate: boolean;
        /** The message that it stands on, as Discord hands it in. */
        readonly message: unknown;
      }
    | { readonly type: 'autocomplete'; readonly request: SuggestionRequest }
  );

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const option = z.object({
  name: z.string(),
  value: value.optional(),
  focused: z.boolean().nullish(),
});
const subcommand = option.extend({
  type: z.number().optional(),
  options: z.array(option).nullish(),
});
/** Also a group, whose options are subcommands. */
const topOption = option.extend({
  type: z.number().optional(),
  options: z.array(subcommand).nullish(),
});
const commandData = z.object({
  name: z.string(),
  type: z.number().nullish(),
  options: z.array(topOption).nullish(),
  target_id: z.string().nullish(),
  resolved: z
    .object({ messages: z.record(z.string(), said).nullish() })
    .nullish()
    .catch(null),
});

const user = z.object({ id: z.string() });
const member = z.object({
  user,
  permissions: z.string().regex(/^\d+$/).transform(BigInt).catch(0n),
  roles: z.array(z.string()).catch([]),
});
const shared = z.object({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  guild_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  // A member in a server, a user in a direct message.
  member: member.nullish(),
  user: user.nullish(),
});

/** What we read of an interaction; all else that Discord sends, or leaves out, does not matter. */
const interaction = z.discriminatedUnion('type', [
  shared.extend({ type: z.literal(InteractionType.ApplicationCommand), data: commandData }),
  shared.extend({
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: commandData,
  }),
  shared.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ custom_id: z.string() }),
    message: z.looseObject({ flags: z.number().nullish() }).nullish(),
  }),
]);

/** The interaction in an INTERACTION_CREATE, or null where it is none of the kinds we offer. */
export function readInteraction(payload: unknown): IncomingInteraction | null {
  const parsed = interaction.safeParse(payload);
  if (!parsed.success) return null;
  const { data: received } = parsed;
  const { permissions = 0n, roles = [] } = received.member ?? {};
  const userId = received.member?.user.id ?? received.user?.id;
  if (userId === undefined) return null;
  const incoming: Incoming = {
    handle: { id: received.id, applicationId: received.application_id, token: received.token },
    asker: { surface: 'discord', userId, workspaceId: received.guild_id ?? null },
    channelId: received.channel_id ?? received.channel?.id ?? null,
    member: received.member ? { permissions, roles } : null,
  };
  switch (received.type) {
    case InteractionType.ApplicationCommand:
      return received.data.type === ApplicationCommandType.Message
        ? { ...incoming, type: 'message', text: readTarget(received.data) }
        : { ...incoming, type: 'command', request: readRequest(received.data) };
    case InteractionType.ApplicationCommandAutocomplete:
      return {
        ...incoming,
        type: 'autocomplete',
        request: readSuggestion(received.data, incoming),
      };
    case InteractionType.MessageComponent:
      return {
        ...incoming,
        type: 'button',
        customId: received.data.custom_id,
        onPrivate: ((received.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
        message: received.message,
      };
  }
}

type CommandData = z.infer<typeof commandData>;

/** The chosen subcommand; null for the bare command, which Discord's own clients cannot send. */
function readRequest(data: CommandData): CommandRequest | null {
  const chosen = findChosen(data);
  return chosen && { command: chosen.command, args: readArgs(chosen, chosen.options) };
}

/** The words of the message whose menu it was; what a message of ours says stands in its components. */
function readTarget({ target_id, resolved }: CommandData): string {
  const target = target_id ? resolved?.messages?.[target_id] : undefined;
  return target ? readableText(wordsOf(target), '', NAMELESS) : '';
}

const NAMELESS: Names = { user: () => null, role: () => null, channel: () => null };

function readSuggestion(
  data: CommandData,
  { asker, channelId }: Pick<Incoming, 'asker' | 'channelId'>,
): SuggestionRequest {
  const chosen = findChosen(data) ?? { command: '', action: null, options: [] };
  const focused = chosen.options.find((option) => option.focused);
  const others = chosen.options.filter((option) => option !== focused);
  return {
    asker,
    channelId,
    command: chosen.command,
    option: focused?.name ?? '',
    typed: focused?.value ?? '',
    args: readArgs(chosen, others),
  };
}

type GivenOption = z.infer<typeof option>;

interface Chosen {
  readonly command: string;
  /** Which of the things that the command does, where it does several. */
  readonly action: string | null;
  readonly options: readonly GivenOption[];
}

/** The subcommand, or the one within the group: a command's action. */
function findChosen({ options }: CommandData): Chosen | null {
  const top = options?.find(isNested);
  if (!top) return null;
  const inner = top.options ?? [];
  if (top.type !== ApplicationCommandOptionType.SubcommandGroup) {
    return { command: top.name, action: null, options: inner };
  }
  const action = inner.find(isNested);
  return action
    ? { command: top.name, action: action.name, options: action.options ?? [] }
    : { command: top.name, action: null, options: [] };
}

/** Services may leave the type out; what has neither a type nor a value holds options. */
const isNested = ({ type, value }: z.infer<typeof subcommand>): boolean =>
  type === ApplicationCommandOptionType.Subcommand ||
  type === ApplicationCommandOptionType.SubcommandGroup ||
  (type === undefined && value === undefined);

const readArgs = ({ action }: Chosen, options: readonly GivenOption[]): Record<string, string> => ({
  ...(action === null ? {} : { action }),
  ...Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  ),
});
