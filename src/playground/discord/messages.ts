import type { APIUser } from 'discord-api-types/v10';
import { DiscordApiError, invalidField, refusal } from './api-error.ts';
import { exceedsStoredSize, numberComponents } from './component-tree.ts';
import type { Publish } from './gateway.ts';
import { mentionedUsers } from './mentions.ts';
import {
  type Attachment,
  FLAG,
  MESSAGE_TYPE,
  type StoredMessage,
  type WireMessage,
} from './message.ts';
import type { MessageForm } from './message-form.ts';
import { createNonces } from './nonces.ts';
import type { Channel, State } from './state.ts';

export interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly form: MessageForm;
  readonly flags: number;
  readonly attachments: readonly Attachment[];
  /** The person who alone sees it. */
  readonly visibleTo?: string | null;
  readonly extra?: Partial<WireMessage>;
}

/** The messages of all channels and what happens to them; tells the gateway of every change. */
export interface Messages {
  create(message: NewMessage): StoredMessage;
  edit(before: StoredMessage, form: MessageForm, attachments: readonly Attachment[]): StoredMessage;
  remove(message: StoredMessage): void;
  /** In this channel; throws Discord's Unknown Message where there is none. */
  get(channelId: string, id: string): StoredMessage;
  find(id: string): StoredMessage | undefined;
}

export function createMessages(state: State, publish: Publish, changed: () => void): Messages {
  const nonces = createNonces(state.now);

  const byId = new Map<string, StoredMessage>();
  const find = (id: string): StoredMessage | undefined => byId.get(id);

  function earlierWithNonce({ author, form }: NewMessage): StoredMessage | null {
    if (form.nonce == null || !form.enforce_nonce) return null;
    const id = nonces.messageOf(author.id, form.nonce);
    if (id === null) return null;
    const earlier = find(id);
    // One that was taken away is not made again: https://github.com/discord/discord-api-docs/pull/6647
    if (!earlier) throw refusal.unknownMessage();
    return earlier;
  }

  return {
    find,
    get(channelId, id) {
      const found = find(id);
      if (found?.wire.channel_id !== channelId) throw refusal.unknownMessage();
      return found;
    },
    create(message) {
      const earlier = earlierWithNonce(message);
      if (earlier) return earlier;
      const { form, channel, author } = message;
      const components = numberComponents(form.components ?? []);
      if (exceedsStoredSize(components)) throw new DiscordApiError(500, 0, 'Internal Server Error');
      const reference = referenceOf(state, channel, form);
      const content = (form.content ?? '').trim();
      const wire: WireMessage = {
        id: state.nextId(),
        channel_id: channel.id,
        type: reference ? MESSAGE_TYPE.reply : MESSAGE_TYPE.default,
        content,
        author,
        timestamp: isoTime(state.now()),
        edited_timestamp: null,
        tts: form.tts ?? false,
        mention_everyone: false,
        mentions: mentionedUsers(state, {
          content,
          components,
          allowed: author.bot ? form.allowed_mentions : null,
          repliedTo: reference?.referenced_message?.author,
        }),
        mention_roles: [],
        attachments: message.attachments,
        embeds: form.embeds ?? [],
        components,
        pinned: false,
        flags: message.flags,
        ...(form.nonce == null ? {} : { nonce: form.nonce }),
        ...reference,
        ...message.extra,
      };
      const stored = { wire, visibleTo: message.visibleTo ?? null };
      state.messages.get(channel.id)?.push(stored);
      byId.set(wire.id, stored);
      if (form.nonce != null) nonces.keep(author.id, form.nonce, wire.id);
      publish.message('MESSAGE_CREATE', stored);
      changed();
      return stored;
    },
    edit(before, form, attachments) {
      const { wire } = before;
      const content = form.content === undefined ? wire.content : (form.content ?? '').trim();
      const embeds = form.embeds === undefined ? wire.embeds : (form.embeds ?? []);
      const components =
        form.components === undefined ? wire.components : numberComponents(form.components ?? []);
      const kept =
        form.attachments == null
          ? wire.attachments
          : wire.attachments.filter((a) => form.attachments?.some(({ id }) => id === a.id));
      const flags = editedFlags(wire.flags, form.flags);
      if (exceedsStoredSize(components)) throw new DiscordApiError(500, 0, 'Internal Server Error');
      refuseMixture({ flags, content, embeds });
      if (!content && !embeds.length && !components.length && !kept.length && !attachments.length)
        throw refusal.emptyMessage();
      const stored: StoredMessage = {
        visibleTo: before.visibleTo,
        wire: {
          ...wire,
          content,
          embeds,
          components,
          attachments: [...kept, ...attachments],
          flags,
          mentions: mentionedUsers(state, {
            content,
            components,
            allowed: form.allowed_mentions,
            repliedTo: undefined,
          }),
          edited_timestamp:
            (wire.flags & FLAG.loading) === 0 ? isoTime(state.now()) : wire.edited_timestamp,
        },
      };
      replace(state, before, stored);
      byId.set(wire.id, stored);
      publish.message('MESSAGE_UPDATE', stored);
      changed();
      return stored;
    },
    remove(message) {
      const list = state.messages.get(message.wire.channel_id) ?? [];
      const at = list.findLastIndex((m) => m.wire.id === message.wire.id);
      if (at < 0) throw refusal.unknownMessage();
      list.splice(at, 1);
      byId.delete(message.wire.id);
      publish.message('MESSAGE_DELETE', message);
      changed();
    },
  };
}

function replace(state: State, before: StoredMessage, after: StoredMessage): void {
  const list = state.messages.get(before.wire.channel_id) ?? [];
  const at = list.findLastIndex((m) => m.wire.id === before.wire.id);
  if (at < 0) throw refusal.unknownMessage();
  list[at] = after;
}

/** A message that is not shown yet stops loading; of the rest only the settable flags change. */
function editedFlags(before: number, asked: number | null | undefined): number {
  const settable = FLAG.suppressEmbeds | FLAG.componentsV2;
  const kept = before & ~FLAG.loading;
  return asked == null
    ? kept
    : (kept & ~settable) | (asked & settable) | (before & FLAG.componentsV2);
}

/** A message that turns to Components V2 must have let go of what it held before. */
function refuseMixture(after: Pick<WireMessage, 'flags' | 'content' | 'embeds'>): void {
  if ((after.flags & FLAG.componentsV2) === 0) return;
  const left = after.content ? 'content' : after.embeds.length > 0 ? 'embeds' : null;
  if (left)
    throw invalidField(
      [left],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${left}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
}

function referenceOf(
  state: State,
  channel: Channel,
  form: Pick<MessageForm, 'message_reference'>,
): Pick<WireMessage, 'message_reference' | 'referenced_message'> | undefined {
  const asked = form.message_reference;
  if (!asked?.message_id) return undefined;
  const found = state.messages
    .get(channel.id)
    ?.find((m) => m.wire.id === asked.message_id && m.visibleTo === null);
  if (!found) {
    if (asked.fail_if_not_exists === false) return undefined;
    throw invalidField(
      ['message_reference'],
      'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      'Unknown message',
    );
  }
  return referenceTo(state, channel, found);
}

/** The fields by which a message answers another. The answered one is not nested a second time. */
export function referenceTo(
  state: State,
  channel: Channel,
  answered: StoredMessage,
): Required<Pick<WireMessage, 'message_reference' | 'referenced_message'>> {
  const { referenced_message: _, ...shallow } = answered.wire;
  return {
    message_reference: {
      type: 0,
      message_id: answered.wire.id,
      channel_id: channel.id,
      ...(channel.directWith === null ? { guild_id: state.guildId } : {}),
    },
    referenced_message: shallow,
  };
}

/** Discord writes microseconds and an offset. */
const isoTime = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace('Z', '000+00:00');
