import type { APIUser } from 'discord-api-types/v10';
import type { TopComponent } from './components-form.ts';
import type { Embed } from './embed-form.ts';

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** https://discord.com/developers/docs/resources/message#message-object-message-types */
export const MESSAGE_TYPE = { default: 0, reply: 19, chatInputCommand: 20 } as const;

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
}

/** A message as the service sends it to clients. */
export interface WireMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly content: string;
  readonly author: APIUser;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly APIUser[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly TopComponent[];
  readonly pinned: boolean;
  readonly flags: number;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly message_reference?: {
    readonly type: 0;
    readonly message_id: string;
    readonly channel_id: string;
    readonly guild_id?: string;
  };
  readonly referenced_message?: WireMessage | null;
  readonly interaction_metadata?: Readonly<Record<string, unknown>>;
}

/** A message with what only the service knows of it. */
export interface StoredMessage {
  readonly wire: WireMessage;
  /** The one person who sees it (an ephemeral message), or null where the whole channel does. */
  readonly visibleTo: string | null;
}

/**
 * A guild's message as a bot without the Message Content intent gets it: whole where it is the bot's
 * own or mentions it, without all that was said otherwise. The message that it answers likewise.
 */
export function readableBy(botId: string, message: WireMessage): WireMessage {
  const mayRead = message.author.id === botId || message.mentions.some(({ id }) => id === botId);
  const answered = message.referenced_message;
  return {
    ...message,
    ...(mayRead ? {} : { content: '', embeds: [], attachments: [], components: [] }),
    ...(answered ? { referenced_message: readableBy(botId, answered) } : {}),
  };
}
