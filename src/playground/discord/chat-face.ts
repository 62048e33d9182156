import type { APIUser } from 'discord-api-types/v10';
import type { Chat, ChatMessage } from '../chat.ts';
import { INTERACTION } from './callback-form.ts';
import type { Commands } from './commands.ts';
import { walkComponents } from './component-tree.ts';
import type { Choice, Interactions } from './interactions.ts';
import type { StoredMessage } from './message.ts';
import { readNewMessage } from './message-form.ts';
import type { Messages } from './messages.ts';
import { channelType } from './payloads.ts';
import { viewMessage } from './reader-view.ts';
import { type Channel, otherBot, type Person, type State } from './state.ts';
import { type Offered, readCommand, readHalfTyped } from './typed-command.ts';
import { CommandNotSent, type OfferedChannel } from './typed-value.ts';

/** What people do in Discord beyond what every chat service knows. */
export interface DiscordChat extends Chat {
  readonly service: 'discord';
  /** What Discord offers for a half-typed command, e.g. `/summit defence S-4`. */
  suggest(input: { channelId: string; personId: string; text: string }): Promise<readonly Choice[]>;
  /** Whoever may manage messages takes one away. */
  takeAway(messageId: string): void;
  /** Another bot says something, as Discord lets bots hear each other. */
  sayAsBot(input: {
    channelId: string;
    name: string;
    text: string;
    mention?: boolean;
  }): ChatMessage;
}

export interface ChatFaceParts {
  readonly state: State;
  readonly messages: Messages;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly listeners: Set<() => void>;
  /** IANA zone in which people read instants. */
  readonly zone: string;
}

export function createChatFace(parts: ChatFaceParts): DiscordChat {
  const { state, messages, commands, interactions, listeners, zone } = parts;

  const view = (message: StoredMessage): ChatMessage => viewMessage(state, message, zone);
  const channelOf = (id: string): Channel => {
    const channel = state.channels.get(id);
    if (!channel) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const personOf = (id: string): Person => {
    const person = state.people.get(id);
    if (!person) throw new Error(`there is no person ${id}`);
    return person;
  };
  /** A direct conversation is there for its one person alone. */
  const channelFor = (id: string, personId: string): Channel => {
    const channel = channelOf(id);
    if (channel.directWith !== null && channel.directWith !== personId)
      throw new Error(`the direct conversation ${id} is another person's`);
    return channel;
  };
  const speak = (channel: Channel, author: APIUser, body: object): ChatMessage => {
    const form = readNewMessage(body, 0);
    return view(messages.create({ channel, author, form, flags: 0, attachments: [] }));
  };
  const offeredIn = (channel: Channel): Offered =>
    channel.directWith === null
      ? { commands: commands.offered('guild'), channels: guildChannels() }
      : { commands: commands.offered('direct'), channels: [] };
  const guildChannels = (): readonly OfferedChannel[] =>
    [...state.channels.values()]
      .filter(({ directWith }) => directWith === null)
      .map((channel) => ({
        id: channel.id,
        name: channel.name ?? '',
        type: channelType(channel),
      }));
  const seenBy =
    (personId: string) =>
    ({ visibleTo }: StoredMessage): boolean =>
      visibleTo === null || visibleTo === personId;

  return {
    service: 'discord',
    channels: () =>
      [...state.channels.values()].map(({ id, name, directWith }) =>
        directWith === null
          ? { id, name: name ?? '' }
          : { id, name: state.bot.username, directWith },
      ),
    people: () =>
      [...state.people.values()].map(({ user }) => ({
        id: user.id,
        name: user.global_name ?? user.username,
      })),
    async typeCommand({ channelId, personId, text }) {
      const channel = channelFor(channelId, personId);
      const { data } = readCommand(text, offeredIn(channel));
      await interactions.open({
        kind: INTERACTION.command,
        channel,
        person: personOf(personId),
        data,
      });
    },
    async suggest({ channelId, personId, text }) {
      const channel = channelFor(channelId, personId);
      const half = readHalfTyped(text, offeredIn(channel));
      if (half.type === 'fixed') return half.choices;
      const acknowledged = await interactions.open({
        kind: INTERACTION.autocomplete,
        channel,
        person: personOf(personId),
        data: half.command.data,
      });
      return acknowledged.type === 'choices' ? acknowledged.choices : [];
    },
    async say({ channelId, personId, text, mention, threadId }) {
      return speak(channelFor(channelId, personId), personOf(personId).user, {
        content: mention ? `<@${state.bot.id}> ${text}` : text,
        ...(threadId === undefined ? {} : { message_reference: { message_id: threadId } }),
      });
    },
    sayAsBot({ channelId, name, text, mention }) {
      return speak(channelOf(channelId), otherBot(state, name), {
        content: mention ? `<@${state.bot.id}> ${text}` : text,
      });
    },
    takeAway(messageId) {
      const message = messages.find(messageId);
      if (message) messages.remove(message);
    },
    async press({ messageId, personId, label }) {
      const message = messages.find(messageId);
      if (!message || !seenBy(personId)(message))
        throw new Error(`there is no message ${messageId} for this person`);
      const button = walkComponents(message.wire.components).find(
        (component) => component.type === 2 && (component.label ?? component.emoji?.name) === label,
      );
      if (button?.type !== 2) throw new Error(`the message has no button "${label}"`);
      if (button.disabled) throw new CommandNotSent(`The button "${label}" is disabled.`);
      if (button.custom_id === undefined)
        throw new CommandNotSent(`The button "${label}" opens a link.`);
      await interactions.open({
        kind: INTERACTION.component,
        channel: channelOf(message.wire.channel_id),
        person: personOf(personId),
        source: message,
        data: { id: button.id, custom_id: button.custom_id, component_type: 2 },
      });
    },
    async choose({ messageId, personId, label }) {
      const message = messages.find(messageId);
      if (!message || !seenBy(personId)(message))
        throw new Error(`there is no message ${messageId} for this person`);
      const channel = channelFor(message.wire.channel_id, personId);
      const command = commands
        .offeredOnMessages(channel.directWith === null ? 'guild' : 'direct')
        .find(({ form }) => form.name === label);
      if (!command) throw new CommandNotSent(`The message's menu has no "${label}".`);
      await interactions.open({
        kind: INTERACTION.command,
        channel,
        person: personOf(personId),
        data: {
          id: command.id,
          name: command.form.name,
          type: command.form.type,
          ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
          // The whole message, whether the bot may read it otherwise or not.
          target_id: message.wire.id,
          resolved: { messages: { [message.wire.id]: message.wire } },
        },
      });
    },
    transcript: (channelId, personId) =>
      (state.messages.get(channelFor(channelId, personId).id) ?? [])
        .filter(seenBy(personId))
        .map(view),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
