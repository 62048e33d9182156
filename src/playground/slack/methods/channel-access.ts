import { ApiError } from '../api-error.ts';
import type { Channel } from '../directory.ts';
import type { ApiContext } from './method.ts';

const SCOPE_PREFIX = { public: 'channels', private: 'groups', im: 'im' } as const;

/** `missing_scope` with the one that is needed and all that the token has. */
export function requireScope(context: ApiContext, needed: string): void {
  if (context.scopes.has(needed)) return;
  throw new ApiError('missing_scope', { needed, provided: [...context.scopes].join(',') });
}

/** The channel with this id, if the bot may know of it: private ones only from within. */
export function knownChannel(context: ApiContext, id: string): Channel {
  const channel = context.workspace.directory.channel(id);
  if (!channel || (channel.kind === 'private' && !channel.botIsMember)) {
    throw new ApiError('channel_not_found');
  }
  return channel;
}

/** The same for reading, with the scope for this kind of channel: `channels:history`, `im:read`. */
export function readableChannel(
  context: ApiContext,
  id: string,
  right: 'history' | 'read',
): Channel {
  const channel = knownChannel(context, id);
  requireScope(context, `${SCOPE_PREFIX[channel.kind]}:${right}`);
  if (right === 'history' && !channel.botIsMember) throw new ApiError('not_in_channel');
  return channel;
}

/** Where a post goes: a channel by id or `#name`, or a person, who is written to directly. */
export function postableChannel(context: ApiContext, target: string): Channel {
  const { directory } = context.workspace;
  const person = directory.person(target);
  const named = directory.channels().find((channel) => `#${channel.name}` === target);
  const channel = person
    ? directory.direct(person.id)
    : knownChannel(context, named ? named.id : target);
  if (!channel.botIsMember && !context.scopes.has('chat:write.public')) {
    throw new ApiError('not_in_channel');
  }
  if (channel.archived) throw new ApiError('is_archived');
  return channel;
}
