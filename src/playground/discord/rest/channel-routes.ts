import { z } from 'zod';
import { refusal } from '../api-error.ts';
import { readForm, snowflake } from '../form.ts';
import type { Publish } from '../gateway.ts';
import { FLAG, readableBy, type StoredMessage, type WireMessage } from '../message.ts';
import { readEdit, readNewMessage } from '../message-form.ts';
import type { Messages } from '../messages.ts';
import { channelPayload } from '../payloads.ts';
import { type Channel, openDirect, type State } from '../state.ts';
import type { Uploads } from '../uploads.ts';
import { type Call, noContent, ok, param, type Route } from './call.ts';

const page = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: snowflake.optional(),
  after: snowflake.optional(),
  around: snowflake.optional(),
});

export interface ChannelParts {
  readonly state: State;
  readonly messages: Messages;
  readonly uploads: Uploads;
  readonly publish: Publish;
  /** Whether the Message Content intent is switched on for the application. */
  readonly readsContent: boolean;
}

/** Channels and what is said in them, as the bot's own token may see and say it. */
export function channelRoutes({
  state,
  messages,
  uploads,
  publish,
  readsContent,
}: ChannelParts): Route[] {
  const visible = (call: Call): Channel => {
    const channel = state.channels.get(param(call, 'channel'));
    if (!channel) throw refusal.unknownChannel();
    if (channel.access === 'none') throw refusal.missingAccess();
    return channel;
  };
  const writable = (call: Call): Channel => {
    const channel = visible(call);
    if (channel.access === 'read-only') throw refusal.missingPermissions();
    return channel;
  };
  /** Ephemeral messages are out of this token's reach. */
  const shared = (call: Call): StoredMessage => {
    const found = messages.get(visible(call).id, param(call, 'message'));
    if (found.visibleTo !== null) throw refusal.unknownMessage();
    return found;
  };
  const readable = (channel: Channel, { nonce: _, ...wire }: WireMessage): WireMessage =>
    // A nonce is told when a message is made, and kept with none.
    readsContent || channel.directWith !== null ? wire : readableBy(state.bot.id, wire);

  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      auth: true,
      answer: (call) => ok(channelPayload(state, visible(call))),
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      auth: true,
      answer: (call) => {
        const channel = visible(call);
        const asked = readForm(page, Object.fromEntries(call.query));
        if (channel.access === 'no-history') return ok([]);
        const all = (state.messages.get(channel.id) ?? []).filter((m) => m.visibleTo === null);
        return ok(pageOf(all, asked).map(({ wire }) => readable(channel, wire)));
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      auth: true,
      answer: (call) => {
        const channel = writable(call);
        const form = readNewMessage(call.body, call.files.length);
        const { wire } = messages.create({
          channel,
          author: state.bot,
          form,
          flags: form.flags & ~FLAG.ephemeral,
          attachments: uploads.keep(channel.id, call.files, form),
        });
        return ok(wire);
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      auth: true,
      answer: (call) => ok(readable(visible(call), shared(call).wire)),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      auth: true,
      answer: (call) => {
        const before = shared(call);
        if (before.wire.author.id !== state.bot.id) throw refusal.notTheAuthor();
        const form = readEdit(call.body, before.wire);
        const files = uploads.keep(before.wire.channel_id, call.files, form);
        return ok(messages.edit(before, form, files).wire);
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      auth: true,
      answer: (call) => {
        const gone = shared(call);
        if (gone.wire.author.id !== state.bot.id) throw refusal.missingPermissions();
        messages.remove(gone);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      auth: true,
      answer: (call) => {
        publish.typing(writable(call).id);
        return noContent;
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      auth: true,
      answer: (call) => {
        const { recipient_id: id } = readForm(z.object({ recipient_id: snowflake }), call.body);
        if (!state.people.has(id)) throw refusal.unknownUser();
        return ok(channelPayload(state, openDirect(state, id)));
      },
    },
  ];
}

/** Newest first, as the service lists them. */
function pageOf(all: readonly StoredMessage[], asked: z.infer<typeof page>): StoredMessage[] {
  const { limit, before, after, around } = asked;
  const newestFirst = [...all].sort((a, b) => compareIds(b.wire.id, a.wire.id));
  if (before) return newestFirst.filter((m) => compareIds(m.wire.id, before) < 0).slice(0, limit);
  if (after) return newestFirst.filter((m) => compareIds(m.wire.id, after) > 0).slice(-limit);
  if (around) {
    const at = newestFirst.findIndex((m) => compareIds(m.wire.id, around) <= 0);
    const from = Math.max(0, (at < 0 ? newestFirst.length : at) - Math.floor(limit / 2));
    return newestFirst.slice(from, from + limit);
  }
  return newestFirst.slice(0, limit);
}

const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
