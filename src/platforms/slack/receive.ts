import { z } from 'zod';
import type { Asker, Invocation, Question } from '../../contract.ts';
import { toPlainText, withoutMention } from './message-text.ts';

/**
 * Slack's payloads, as far as Sherpa reads them; fields that Slack may leave out are optional.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 * https://docs.slack.dev/reference/events/message
 */
const commandBody = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  team_id: z.string().nullish(),
  channel_id: z.string().nullish(),
});

const pressBody = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({
      channel_id: z.string().nullish(),
      thread_ts: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z.object({ thread_ts: z.string().nullish() }).nullish(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().nullish() })).min(1),
});

const eventBody = z.object({
  event_id: z.string().nullish(),
  team_id: z.string().nullish(),
  event: z.object({
    type: z.enum(['app_mention', 'message']),
    user: z.string().nullish(),
    text: z.string().nullish(),
    ts: z.string(),
    thread_ts: z.string().nullish(),
    channel: z.string(),
    channel_type: z.string().nullish(),
    subtype: z.string().nullish(),
    bot_id: z.string().nullish(),
    edited: z.unknown().optional(),
    hidden: z.boolean().nullish(),
  }),
});

/** Somebody to answer, and where. */
export interface Place {
  readonly userId: string;
  readonly channelId: string | null;
  /** The thread's root; null outside threads. */
  readonly threadTs: string | null;
}

export interface Press {
  readonly asker: Asker;
  readonly place: Place;
  readonly value: string;
  /** Whether the button stands on a message that the presser alone sees. */
  readonly isPrivate: boolean;
}

export interface Addressed {
  readonly question: Question;
  readonly place: Place & { readonly channelId: string; readonly threadTs: string };
  /** In a direct conversation, where everything is between the two. */
  readonly direct: boolean;
  /** What the event is known by: Slack may deliver it again, or as an event of another type. */
  readonly keys: readonly string[];
}

const asker = (userId: string, workspaceId: string | null | undefined): Asker => ({
  surface: 'slack',
  userId,
  workspaceId: workspaceId ?? null,
});

/** Throws a ZodError where the body is no slash command. */
export function readCommand(body: unknown): { invocation: Invocation; place: Place } {
  const { text, user_id: userId, team_id: teamId, channel_id } = commandBody.parse(body);
  const channelId = channel_id ?? null;
  return {
    invocation: {
      asker: asker(userId, teamId),
      channelId,
      input: { type: 'typed', text: toPlainText(text).trim() },
    },
    place: { userId, channelId, threadTs: null },
  };
}

/** Null where the button only opens a link. Throws a ZodError where the body is no button press. */
export function readPress(body: unknown): Press | null {
  const { user, team, channel, container, message, actions } = pressBody.parse(body);
  const [action] = actions;
  if (!action?.action_id.startsWith('sherpa:') || !action.value) return null;
  return {
    asker: asker(user.id, team?.id ?? user.team_id),
    place: {
      userId: user.id,
      channelId: channel?.id ?? container?.channel_id ?? null,
      threadTs: container?.thread_ts ?? message?.thread_ts ?? null,
    },
    value: action.value,
    // Slack leaves `message` out where the message was private.
    isPrivate: container?.is_ephemeral ?? !message,
  };
}

/** What people say in a direct conversation beside plain messages. */
const SPOKEN_SUBTYPES = new Set(['file_share', 'thread_broadcast']);

/**
 * The question in an event, or null where it does not address the bot: a bot's message, an edit or
 * another change, or a message in a channel, where only a mention addresses it.
 */
export function readAddressed(
  body: unknown,
  bot: { readonly botUserId: string | null; readonly teamId: string | null },
): Addressed | null {
  const parsed = eventBody.safeParse(body);
  if (!parsed.success) return null;
  const { event, event_id: eventId, team_id: teamId } = parsed.data;
  const { user, channel, ts } = event;
  const direct = event.channel_type ? event.channel_type === 'im' : channel.startsWith('D');
  if (!user || user === bot.botUserId || user === 'USLACKBOT' || event.bot_id) return null;
  if (event.edited !== undefined || event.hidden) return null;
  if (event.subtype && !SPOKEN_SUBTYPES.has(event.subtype)) return null;
  if (event.type === 'message' && !direct) return null;
  const text = event.text ?? '';
  return {
    question: {
      asker: asker(user, teamId ?? bot.teamId),
      channelId: channel,
      text:
        event.type === 'message' && bot.botUserId === null
          ? toPlainText(text).trim()
          : withoutMention(text, bot.botUserId),
      thread: [],
    },
    place: { userId: user, channelId: channel, threadTs: event.thread_ts ?? ts },
    direct,
    keys: [`message:${channel}:${ts}`, ...(eventId ? [`event:${eventId}`] : [])],
  };
}
