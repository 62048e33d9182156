import { MessageType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Question } from '../../contract.ts';
import { type Names, readableText } from './readable-text.ts';
import { reference, type Said, said } from './said.ts';

const user = z.object({
  id: z.string(),
  username: z.string().nullish(),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
  system: z.boolean().nullish(),
  member: z.object({ nick: z.string().nullish() }).nullish(),
});

/** What we read of a message; all else that Discord sends, or leaves out, does not matter. */
const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  type: z.number().default(MessageType.Default),
  content: z.string().default(''),
  author: user,
  webhook_id: z.string().nullish(),
  mentions: z.array(user).nullish(),
  message_reference: reference.nullish(),
  referenced_message: z.unknown().optional(),
});

type Message = z.infer<typeof message>;

/** A question and the message to answer. */
export interface IncomingQuestion {
  readonly messageId: string;
  /** Without what was said before it, which only a part of is told along. */
  readonly question: Question;
  /** The message that it replies to: as it came along, or its id; null where it replies to none. */
  readonly repliesTo: Said | string | null;
  /** In a direct conversation, where everything is between the two. */
  readonly direct: boolean;
}

/**
 * The question in a MESSAGE_CREATE, or null where the message is not for us to answer: one of a
 * bot, a webhook or the system, or one in a server that neither mentions the bot by name nor
 * replies to it. @everyone and mentions of a role address everybody, so they do not address us.
 */
export function readQuestion(
  payload: unknown,
  botUserId: string,
  places: Pick<Names, 'role' | 'channel'>,
): IncomingQuestion | null {
  const parsed = message.safeParse(payload);
  if (!parsed.success || !isFromPerson(parsed.data, botUserId)) return null;
  const { id, channel_id, guild_id, author, content, mentions, message_reference } = parsed.data;
  if (guild_id && !addresses(parsed.data, botUserId)) return null;
  const named = new Map(
    mentions?.map((user) => [user.id, user.member?.nick ?? user.global_name ?? user.username]),
  );
  const names: Names = { ...places, user: (id) => named.get(id) ?? null };
  return {
    messageId: id,
    question: {
      asker: { surface: 'discord', userId: author.id, workspaceId: guild_id ?? null },
      channelId: channel_id,
      text: readableText(content, botUserId, names),
      thread: [],
      called: true,
    },
    repliesTo: answered(parsed.data) ?? message_reference?.message_id ?? null,
    direct: !guild_id,
  };
}

function answered({ referenced_message }: Message): Said | null {
  const parsed = said.safeParse(referenced_message);
  return parsed.success ? parsed.data : null;
}

const isFromPerson = ({ author, webhook_id, type }: Message, botUserId: string): boolean =>
  author.id !== botUserId &&
  !author.bot &&
  !author.system &&
  !webhook_id &&
  (type === MessageType.Default || type === MessageType.Reply);

/**
 * Discord lists in `mentions` whoever a message notifies by name, the author of the message that it
 * replies to among them. With that notification turned off, and without the Message Content
 * intent, a reply arrives without its text: there is nothing to answer then.
 */
function addresses(message: Message, botUserId: string): boolean {
  const { mentions, content } = message;
  if (mentions?.some(({ id }) => id === botUserId)) return true;
  if (!mentions && new RegExp(`<@!?${botUserId}>`).test(content)) return true;
  return answered(message)?.author?.id === botUserId && content !== '';
}
