import type { APIUser } from 'discord-api-types/v10';
import { walkComponents } from './component-tree.ts';
import type { Component } from './components-form.ts';
import type { AllowedMentions } from './message-form.ts';
import { findUser, type State } from './state.ts';

/**
 * Whom a message notifies: everybody mentioned in its text whom `allowed` lets through, and the author
 * of the message it replies to. Null or absent `allowed` lets everybody through, as for a person.
 */
export function mentionedUsers(
  state: State,
  message: {
    readonly content: string;
    readonly components: readonly Component[];
    readonly allowed: AllowedMentions | null | undefined;
    readonly repliedTo: APIUser | undefined;
  },
): APIUser[] {
  const { allowed, repliedTo } = message;
  const ids = new Set<string>();
  for (const text of [message.content, ...textDisplays(message.components)]) {
    for (const [, id] of text.matchAll(/<@!?(\d+)>/g)) {
      const passes =
        !allowed || allowed.parse?.includes('users') || allowed.users?.includes(id ?? '');
      if (id && passes) ids.add(id);
    }
  }
  if (repliedTo && (!allowed || allowed.replied_user)) ids.add(repliedTo.id);
  return [...ids].flatMap((id) => findUser(state, id) ?? []);
}

function* textDisplays(components: readonly Component[]): Generator<string> {
  for (const component of walkComponents(components)) {
    if (component.type === 10) yield component.content;
  }
}
