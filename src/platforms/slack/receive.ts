import { z } from 'zod';
import type { Asker, Invocation, Question } from '../../contract.ts';
import { channelsNamedIn, toPlainText, withoutMention } from './message-text.ts';

/**
 * Slack's payloads, as far as Sherpa reads them; fields that Slack may leave out are optional.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 * https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 * https://docs.slack.dev/reference/events/message
 * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 */
const commandBody = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  team_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  trigger_id: z.string().nullish(),
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
  trigger_id: z.string().nullish(),
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

const shortcutBody = z.object({
  callback_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ text: z.string().nullish(), thread_ts: z.string().nullish() }),
  trigger_id: z.string().nullish(),
});

/** Somebody to answer, and where. */
export interface Place {
  readonly userId: string;
  readonly channelId: string | null;
  /** The thread's root; null outside threads. */
  readonly threadTs: string | null;
}

/** An invocation before anybody knows what its asker may do. */
export type Asked = Omit<Invocation, 'authority'>;

/** A request, where it was made, and the handle by which a form can be opened for it. */
export interface Request {
  readonly asked: Asked;
  readonly place: Place;
  readonly triggerId: string | null;
}

export interface Press {
  readonly asker: Asker;
  readonly place: Place;
  readonly triggerId: string | null;
  readonly value: string;
  /** Whether the button stands on a message that the presser alone sees. */
  readonly isPrivate: boolean;
}

/** Something said that may be Sherpa's to answer. */
export interface Addressed {
  /** Without the thread so far, which no event tells. */
  readonly question: Question;
  readonly place: Place & { readonly channelId: string; readonly threadTs: string };
  /** The message's own. */
  readonly ts: string;
  /** Whether it stands in a thread, rather than beginning one. */
  readonly inThread: boolean;
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
export function readCommand(body: unknown): Request {
  const {
    text,
    user_id: userId,
    team_id: teamId,
    channel_id,
    trigger_id,
  } = commandBody.parse(body);
  const channelId = channel_id ?? null;
  return {
    asked: {
      asker: asker(userId, teamId),
      channelId,
      input: {
        type: 'typed',
        text: toPlainText(text).trim(),
        channelIds: channelsNamedIn(text),
      },
    },
    place: { userId, channelId, threadTs: null },
    triggerId: trigger_id ?? null,
  };
}

/** Null where the button only opens a link. Throws a ZodError where the body is no button press. */
export function readPress(body: unknown): Press | null {
  const { user, team, channel, container, message, actions, trigger_id } = pressBody.parse(body);
  const [action] = actions;
  if (!action?.action_id.startsWith('sherpa:') || !action.value) return null;
  return {
    asker: asker(user.id, team?.id ?? user.team_id),
    place: {
      userId: user.id,
      channelId: channel?.id ?? container?.channel_id ?? null,
      threadTs: container?.thread_ts ?? message?.thread_ts ?? null,
    },
    triggerId: trigger_id ?? null,
    value: action.value,
    // Slack leaves `message` out where the message was private.
    isPrivate: container?.is_ephemeral ?? !message,
  };
}

/** What the shortcut on a message is called between Slack and us. */
export const ASK_SHORTCUT = 'ask_sherpa';

/** Throws a ZodError where the body is no shortcut on a message. */
export function readShortcut(body: unknown): Request {
  const { user, team, channel, message, trigger_id } = shortcutBody.parse(body);
  const channelId = channel?.id ?? null;
  return {
    asked: {
      asker: asker(user.id, team?.id ?? user.team_id),
      channelId,
      input: { type: 'message', text: toPlainText(message.text ?? '').trim() },
    },
    place: { userId: user.id, channelId, threadTs: message.thread_ts ?? null },
    triggerId: trigger_id ?? null,
  };
}

/** What people say beside plain messages. */
const SPOKEN_SUBTYPES = new Set(['file_share', 'thread_broadcast']);

/** Begins by turning to a person or a group: in a thread that is said among people. */
export const TO_ANOTHER = /^\s*<(@|!subteam\^|!here|!channel|!everyone)/;

/**
 * The question in an event, or null where it cannot be for the bot: a bot's message, an edit or
 * another change, or a message in a channel that neither mentions it nor stands in a thread, or that
 * turns to somebody else. Whether the bot is in that thread is still to be asked.
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
  const text = event.text ?? '';
  const mentioned = bot.botUserId !== null && text.includes(`<@${bot.botUserId}`);
  const called = direct || event.type === 'app_mention' || mentioned;
  const inThread =
    event.thread_ts !== undefined && event.thread_ts !== null && event.thread_ts !== ts;
  if (!called && (!inThread || TO_ANOTHER.test(text))) return null;
  return {
    question: {
      asker: asker(user, teamId ?? bot.teamId),
      channelId: channel,
      text:
        event.type === 'message' && bot.botUserId === null
          ? toPlainText(text).trim()
          : withoutMention(text, bot.botUserId),
      thread: [],
      called,
    },
    place: { userId: user, channelId: channel, threadTs: event.thread_ts ?? ts },
    ts,
    inThread,
    direct,
    keys: [`message:${channel}:${ts}`, ...(eventId ? [`event:${eventId}`] : [])],
  };
}
