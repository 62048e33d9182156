import type { Channel, Directory } from './directory.ts';
import type { Ids } from './ids.ts';
import {
  type Author,
  authorUser,
  type Content,
  type Json,
  type StoredMessage,
  toApiMessage,
} from './message.ts';
import { createMessageStore, type MessageStore } from './message-store.ts';
import { channelType, eventBody } from './payloads.ts';

/** An event that an app can subscribe to in its settings. */
export type Subscription = 'app_mention' | 'message.channels' | 'message.groups' | 'message.im';

/** What happens in conversations, and the events that an app learns of it by. */
export interface Workspace {
  readonly directory: Directory;
  readonly messages: MessageStore;
  readonly ids: Ids;
  readonly now: () => number;
  readonly nextTs: () => string;
  post(input: {
    channel: Channel;
    author: Author;
    content: Content;
    threadTs?: string | null;
    broadcast?: boolean;
    /** Seen by this person alone: such a message is in no history and makes no event. */
    visibleTo?: string;
  }): StoredMessage;
  edit(message: StoredMessage, content: Content): StoredMessage;
  remove(message: StoredMessage): void;
}

export function createWorkspace(options: {
  readonly directory: Directory;
  readonly ids: Ids;
  readonly now: () => number;
  readonly nextTs: () => string;
  readonly subscriptions: ReadonlySet<Subscription>;
  readonly emit: (body: Json) => void;
}): Workspace {
  const { directory, ids, now, nextTs, subscriptions } = options;
  const { installation } = directory;
  const messages = createMessageStore((message) => authorUser(message.author, installation));

  const emit = (channel: Channel, event: Json & { type: string }): void =>
    options.emit(eventBody(event, channel, { installation, ids, now: now() }));

  const hears = (channel: Channel): boolean => {
    const kind = {
      public: 'message.channels',
      private: 'message.groups',
      im: 'message.im',
    } as const;
    return channel.botIsMember && subscriptions.has(kind[channel.kind]);
  };
  const show = (message: StoredMessage) =>
    toApiMessage(message, installation, { thread: messages.thread(message) });

  const announce = (message: StoredMessage, channel: Channel): void => {
    const root = message.threadTs ? messages.find(channel.id, message.threadTs) : undefined;
    const event = {
      ...(message.author.type === 'person' ? { client_msg_id: ids.uuid() } : {}),
      ...show(message),
      ...(root ? { parent_user_id: authorUser(root.author, installation) } : {}),
      channel: channel.id,
      event_ts: message.ts,
    };
    const mentioned = message.text.includes(`<@${installation.botUserId}>`);
    if (
      mentioned &&
      channel.kind !== 'im' &&
      channel.botIsMember &&
      subscriptions.has('app_mention')
    ) {
      emit(channel, { ...event, type: 'app_mention' });
    }
    if (hears(channel)) {
      emit(channel, { ...event, type: 'message', channel_type: channelType(channel) });
    }
  };

  return {
    directory,
    messages,
    ids,
    now,
    nextTs,
    post({ channel, author, content, threadTs = null, broadcast = false, visibleTo }) {
      const message: StoredMessage = {
        ...content,
        ts: nextTs(),
        channelId: channel.id,
        author,
        threadTs: rootOf(messages, channel.id, threadTs),
        broadcast: broadcast && threadTs !== null,
        visibleTo: visibleTo ?? null,
        editedTs: null,
        postedAt: now(),
      };
      messages.add(message);
      if (message.visibleTo === null) announce(message, channel);
      return message;
    },
    edit(message, content) {
      const ts = nextTs();
      const edited: StoredMessage = { ...message, ...content, editedTs: ts };
      const before = show(message);
      messages.replace(edited);
      const channel = directory.channel(message.channelId);
      if (channel && hears(channel) && message.visibleTo === null) {
        emit(channel, {
          type: 'message',
          subtype: 'message_changed',
          message: show(edited),
          previous_message: before,
          hidden: true,
          channel: channel.id,
          ts,
          event_ts: ts,
          channel_type: channelType(channel),
        });
      }
      return edited;
    },
    remove(message) {
      const before = show(message);
      messages.remove(message);
      const channel = directory.channel(message.channelId);
      if (!channel || !hears(channel) || message.visibleTo !== null) return;
      const ts = nextTs();
      emit(channel, {
        type: 'message',
        subtype: 'message_deleted',
        previous_message: before,
        hidden: true,
        deleted_ts: message.ts,
        channel: channel.id,
        ts,
        event_ts: ts,
        channel_type: channelType(channel),
      });
    },
  };
}

/** A thread hangs on its root: an answer to an answer joins the same thread. */
const rootOf = (messages: MessageStore, channelId: string, ts: string | null): string | null =>
  ts === null ? null : (messages.find(channelId, ts)?.threadTs ?? ts);
