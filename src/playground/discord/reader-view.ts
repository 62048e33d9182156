import type { ChatButton, ChatMessage } from '../chat.ts';
import { walkComponents } from './component-tree.ts';
import type { Component } from './components-form.ts';
import { type Reader, readMarkdown } from './markdown.ts';
import { FLAG, type StoredMessage, type WireMessage } from './message.ts';
import { findUser, type State } from './state.ts';

/** A message as a person sees it. */
export function viewMessage(state: State, message: StoredMessage, zone: string): ChatMessage {
  const { wire, visibleTo } = message;
  const reader: Reader = {
    zone,
    now: state.now(),
    name: (kind, id) =>
      kind === 'user' ? nameOf(findUser(state, id)) : (state.channels.get(id)?.name ?? undefined),
  };
  return {
    id: wire.id,
    channelId: wire.channel_id,
    author: {
      id: wire.author.id,
      name: nameOf(wire.author) ?? wire.author.username,
      bot: wire.author.bot ?? false,
    },
    private: visibleTo !== null,
    threadId: wire.message_reference?.message_id ?? null,
    postedAt: Date.parse(wire.timestamp),
    edited: wire.edited_timestamp !== null,
    text: seenText(wire, reader).join('\n'),
    buttons: walkComponents(wire.components).flatMap(viewButton),
    payload: { ...wire },
  };
}

function seenText(wire: WireMessage, reader: Reader): string[] {
  if (wire.flags & FLAG.loading) return [`${wire.author.username} is thinking…`];
  const pieces = [
    wire.content,
    ...wire.embeds.flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
      embed.footer?.text,
    ]),
    ...walkComponents(wire.components).map(componentText),
    ...wire.attachments.map(({ filename }) => filename),
  ];
  return pieces.flatMap((piece) => (piece ? [readMarkdown(piece, reader)] : []));
}

function componentText(component: Component): string | null | undefined {
  switch (component.type) {
    case 10:
      return component.content;
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return component.placeholder;
    default:
      return null;
  }
}

function viewButton(component: Component): ChatButton[] {
  if (component.type !== 2) return [];
  return [
    {
      label: component.label ?? component.emoji?.name ?? '',
      url: component.url ?? null,
      disabled: component.disabled ?? false,
    },
  ];
}

const nameOf = (
  user: { readonly global_name: string | null; readonly username: string } | undefined,
): string | undefined => user && (user.global_name ?? user.username);
