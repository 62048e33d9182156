import { assertNever } from '../../errors.ts';
import type { LayoutBlock } from './blocks/layout.ts';
import type { Installation } from './directory.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What a message says, checked. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly LayoutBlock[];
  readonly attachments: readonly Json[];
  readonly metadata: Json | null;
  /** Whether `text` is mrkdwn. */
  readonly mrkdwn: boolean;
}

export type Author =
  | { readonly type: 'person'; readonly userId: string }
  /** The app under test. */
  | { readonly type: 'app' }
  /** Another app; `classic` ones have no user and post with the subtype `bot_message`. */
  | {
      readonly type: 'other-app';
      readonly userId: string | null;
      readonly botId: string;
      readonly name: string;
    };

export interface StoredMessage extends Content {
  readonly ts: string;
  readonly channelId: string;
  readonly author: Author;
  /** The `ts` of the thread's root, which the root itself does not carry here. */
  readonly threadTs: string | null;
  readonly broadcast: boolean;
  /** The one person who sees it, or null for all. */
  readonly visibleTo: string | null;
  readonly editedTs: string | null;
  /** Milliseconds since the epoch. */
  readonly postedAt: number;
}

/** What threads add to their root: https://docs.slack.dev/messaging/retrieving-messages */
export interface ThreadSummary {
  readonly replyCount: number;
  readonly replyUsers: readonly string[];
  readonly latestReply: string;
}

/** A message as the Web API and events show it. */
export function toApiMessage(
  message: StoredMessage,
  installation: Installation,
  options: { thread?: ThreadSummary | null; metadata?: boolean } = {},
): Record<string, unknown> {
  const thread = options.thread ?? null;
  const ts = message.ts;
  return {
    ...authorFields(message.author, installation),
    type: 'message',
    ts,
    text: message.text,
    ...(message.author.type === 'other-app' && message.author.userId === null
      ? {}
      : { team: installation.teamId }),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.editedTs
      ? { edited: { user: authorUser(message.author, installation), ts: message.editedTs } }
      : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.broadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(thread
      ? {
          thread_ts: ts,
          reply_count: thread.replyCount,
          reply_users_count: thread.replyUsers.length,
          latest_reply: thread.latestReply,
          reply_users: thread.replyUsers,
          is_locked: false,
          subscribed: false,
        }
      : {}),
    ...(message.visibleTo ? { is_ephemeral: true } : {}),
    ...(options.metadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** The user id that stands for the author, or the bot id of an app that has no user. */
export function authorUser(author: Author, installation: Installation): string {
  switch (author.type) {
    case 'person':
      return author.userId;
    case 'app':
      return installation.botUserId;
    case 'other-app':
      return author.userId ?? author.botId;
    default:
      return assertNever(author);
  }
}

function authorFields(author: Author, installation: Installation): Record<string, unknown> {
  const profile = (id: string, name: string, appId: string) => ({
    id,
    deleted: false,
    name,
    updated: 1_700_000_000,
    app_id: appId,
    icons: {},
    team_id: installation.teamId,
  });
  switch (author.type) {
    case 'person':
      return { user: author.userId };
    case 'app':
      return {
        user: installation.botUserId,
        bot_id: installation.botId,
        app_id: installation.appId,
        bot_profile: profile(installation.botId, installation.botName, installation.appId),
      };
    case 'other-app': {
      const appId = `A${author.botId.slice(1)}`;
      return author.userId === null
        ? { subtype: 'bot_message', bot_id: author.botId, username: author.name }
        : {
            user: author.userId,
            bot_id: author.botId,
            app_id: appId,
            bot_profile: profile(author.botId, author.name, appId),
          };
    }
    default:
      return assertNever(author);
  }
}
