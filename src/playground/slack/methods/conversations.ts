import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { readArguments } from '../content.ts';
import type { Channel } from '../directory.ts';
import { type Json, type StoredMessage, toApiMessage } from '../message.ts';
import { readableChannel, requireScope } from './channel-access.ts';
import type { ApiContext, Method } from './method.ts';
import { page } from './paging.ts';

/** https://docs.slack.dev/reference/methods?family=conversations */

const flag = z.union([
  z.boolean(),
  z.string().transform((word) => word === 'true' || word === '1'),
]);
const channelArgument = z.object({ channel: z.string().min(1) });
const rangeArguments = channelArgument.extend({
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  inclusive: flag.default(false),
  include_all_metadata: flag.default(false),
});

const shown = (message: StoredMessage, context: ApiContext, metadata: boolean): Json => {
  const { directory, messages } = context.workspace;
  const thread = messages.thread(message);
  return toApiMessage(message, directory.installation, { thread, metadata });
};

const within =
  (range: { oldest: number; latest: number; inclusive: boolean }) =>
  (message: StoredMessage): boolean => {
    const ts = Number(message.ts);
    return range.inclusive
      ? ts >= range.oldest && ts <= range.latest
      : ts > range.oldest && ts < range.latest;
  };

const history: Method = {
  token: 'bot',
  scope: null,
  run(args, context) {
    const input = readArguments(rangeArguments, args);
    const channel = readableChannel(context, input.channel, 'history');
    const newestFirst = context.workspace.messages
      .inChannel(channel.id)
      .filter((message) => message.visibleTo === null)
      .filter((message) => message.threadTs === null || message.broadcast)
      .filter(within(input))
      .reverse();
    const { items, ...rest } = page(newestFirst, args, { fallback: 100, cap: 999 });
    return {
      messages: items.map((message) => shown(message, context, input.include_all_metadata)),
      pin_count: 0,
      ...rest,
    };
  },
};

const replies: Method = {
  token: 'bot',
  scope: null,
  run(args, context) {
    const input = readArguments(rangeArguments.extend({ ts: z.string().min(1) }), args);
    const channel = readableChannel(context, input.channel, 'history');
    const { messages } = context.workspace;
    const root = messages.find(channel.id, input.ts);
    if (!root || root.visibleTo !== null) throw new ApiError('thread_not_found');
    const answers = messages.replies(root.ts).filter(within(input));
    const { items, ...rest } = page([root, ...answers], args, { fallback: 1000, cap: 1000 });
    return {
      messages: items.map((message) => shown(message, context, input.include_all_metadata)),
      ...rest,
    };
  },
};

function describe(channel: Channel, context: ApiContext): Json {
  const { installation } = context.workspace.directory;
  const common = { id: channel.id, created: 1_700_000_000, is_archived: channel.archived };
  const shared = { is_org_shared: false, context_team_id: installation.teamId };
  if (channel.kind === 'im') {
    return { ...common, ...shared, is_im: true, user: channel.directWith, priority: 0 };
  }
  const empty = { value: '', creator: '', last_set: 0 };
  return {
    ...common,
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: channel.botIsMember,
    unlinked: 0,
    creator: channel.creator ?? installation.botUserId,
    topic: empty,
    purpose: empty,
    previous_names: [],
  };
}

const info: Method = {
  token: 'bot',
  scope: null,
  run(args, context) {
    const input = readArguments(channelArgument, args);
    return { channel: describe(readableChannel(context, input.channel, 'read'), context) };
  },
};

const TYPES = {
  public_channel: ['public', 'channels:read'],
  private_channel: ['private', 'groups:read'],
  im: ['im', 'im:read'],
  mpim: [null, 'mpim:read'],
} as const;

const list: Method = {
  token: 'bot',
  scope: null,
  run(args, context) {
    const form = z.object({
      types: z.string().default('public_channel'),
      exclude_archived: flag.default(false),
    });
    const input = readArguments(form, args);
    const kinds = input.types.split(',').map((name) => {
      const type = Object.entries(TYPES).find(([known]) => known === name.trim());
      if (!type) throw new ApiError('invalid_types');
      const [kind, scope] = type[1];
      requireScope(context, scope);
      return kind;
    });
    const channels = context.workspace.directory
      .channels()
      .filter((channel) => kinds.includes(channel.kind))
      .filter((channel) => channel.kind !== 'private' || channel.botIsMember)
      .filter((channel) => !(input.exclude_archived && channel.archived));
    const { items, response_metadata } = page(channels, args, { fallback: 100, cap: 1000 });
    return { channels: items.map((channel) => describe(channel, context)), response_metadata };
  },
};

const open: Method = {
  token: 'bot',
  scope: 'im:write',
  run(args, context) {
    const input = readArguments(
      z.object({ users: z.string().optional(), return_im: flag.default(false) }),
      args,
    );
    const { directory } = context.workspace;
    const ids = (input.users ?? '').split(',').filter((id) => id !== '');
    const [id] = ids;
    if (id === undefined) throw new ApiError('users_list_not_supplied');
    if (!ids.every((user) => directory.person(user))) throw new ApiError('user_not_found');
    if (ids.length > 1) throw new ApiError('missing_scope', { needed: 'mpim:write' });
    const before = directory.channels().some((channel) => channel.directWith === id);
    const channel = directory.direct(id);
    return {
      ...(before ? { no_op: true, already_open: true } : {}),
      channel: input.return_im ? describe(channel, context) : { id: channel.id },
    };
  },
};

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.open': open,
};
