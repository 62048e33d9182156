import type { Chat } from '../chat.ts';
import { buttonsOf } from './buttons.ts';
import { composeCommand, composeMessage } from './compose.ts';
import type { Deliveries } from './deliveries.ts';
import type { Channel, Person } from './directory.ts';
import { createModalFace } from './modals/modal-face.ts';
import { blockActionsBody, commandBody, messageActionBody } from './payloads.ts';
import { toChatMessage } from './reader.ts';
import type { Occasion, ResponseUrls } from './response-urls.ts';
import type { Shortcut } from './shortcut.ts';
import type { Views } from './views.ts';
import type { Workspace } from './workspace.ts';

/** What people see and do in the workspace. */
export function createChatFace(options: {
  readonly workspace: Workspace;
  readonly views: Views;
  readonly responseUrls: ResponseUrls;
  readonly deliveries: Deliveries;
  /** The slash commands that the app has declared, with their slash. */
  readonly commands: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  /** Of the HTTP server, without a trailing slash. */
  readonly origin: () => string;
}): Chat {
  const { workspace, views, responseUrls, deliveries } = options;
  const { directory, messages, ids } = workspace;
  const { installation } = directory;

  const personIn = (channelId: string, personId: string): { channel: Channel; person: Person } => {
    const channel = directory.channel(channelId);
    const person = directory.person(personId);
    if (!channel) throw new Error(`no channel has the id ${channelId}`);
    if (!person) throw new Error(`nobody has the id ${personId}`);
    if (channel.directWith !== null && channel.directWith !== person.id) {
      throw new Error(`${person.name} is not in the conversation ${channelId}`);
    }
    return { channel, person };
  };
  const handlesFor = (occasion: Occasion) => ({
    responseUrl: `${options.origin()}${responseUrls.issue(occasion)}`,
    triggerId: views.issueTrigger(occasion.person.id, occasion.channel.id),
  });

  return {
    service: 'slack',
    channels: () =>
      directory.channels().map(({ id, name, directWith }) => ({
        id,
        name,
        ...(directWith === null ? {} : { directWith }),
      })),
    people: () => directory.people().map(({ id, name }) => ({ id, name })),

    async typeCommand({ channelId, personId, text }) {
      const { channel, person } = personIn(channelId, personId);
      const [command = '', ...words] = text.trim().split(/(?<=^\S+)\s+/);
      if (!options.commands.includes(command)) {
        throw new Error(`${command} is not a valid command`);
      }
      const occasion: Occasion = { channel, person, source: null };
      const body = commandBody(
        {
          command,
          text: composeCommand(words.join(' '), directory),
          channel,
          person,
          ...handlesFor(occasion),
        },
        installation,
      );
      const payload = await deliveries.request({ type: 'slash_commands', body }, command);
      responseUrls.respondInline(occasion, payload);
    },

    async say({ channelId, personId, text, mention = false, threadId }) {
      const { channel, person } = personIn(channelId, personId);
      if (threadId !== undefined && !messages.find(channelId, threadId)) {
        throw new Error(`no message ${threadId} stands in ${channelId}`);
      }
      const message = workspace.post({
        channel,
        author: { type: 'person', userId: person.id },
        content: composeMessage(text, directory, ids, mention),
        threadTs: threadId ?? null,
      });
      return toChatMessage(message, workspace, person);
    },

    async press({ messageId, personId, label }) {
      const message = messages.findAnywhere(messageId);
      if (!message) throw new Error(`no message has the id ${messageId}`);
      const { channel, person } = personIn(message.channelId, personId);
      if (message.visibleTo !== null && message.visibleTo !== person.id) {
        throw new Error(`${person.name} does not see the message ${messageId}`);
      }
      const placed = buttonsOf(message.blocks).find(({ button }) => button.text.text === label);
      if (!placed) throw new Error(`the message ${messageId} has no button "${label}"`);
      const body = blockActionsBody(
        {
          message,
          thread: messages.thread(message),
          ...placed,
          channel,
          person,
          actionTs: workspace.nextTs(),
          ...handlesFor({ channel, person, source: message }),
        },
        installation,
      );
      await deliveries.request({ type: 'interactive', body }, `the button "${label}"`);
    },

    async choose({ messageId, personId, label }) {
      const message = messages.findAnywhere(messageId);
      if (!message || message.visibleTo !== null) {
        throw new Error(`no message with a menu has the id ${messageId}`);
      }
      const { channel, person } = personIn(message.channelId, personId);
      const shortcut = options.shortcuts.find(({ name }) => name === label);
      if (!shortcut) throw new Error(`the app has no shortcut "${label}"`);
      const body = messageActionBody(
        {
          shortcut,
          message,
          thread: messages.thread(message),
          channel,
          person,
          actionTs: workspace.nextTs(),
          ...handlesFor({ channel, person, source: null }),
        },
        installation,
      );
      await deliveries.request({ type: 'interactive', body }, `the shortcut "${label}"`);
    },

    transcript(channelId, personId) {
      const { channel, person } = personIn(channelId, personId);
      return messages
        .inChannel(channel.id)
        .filter((message) => message.visibleTo === null || message.visibleTo === person.id)
        .map((message) => toChatMessage(message, workspace, person));
    },
    subscribe(listener) {
      const stops = [messages.subscribe(listener), views.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    forms: createModalFace({ views, directory, deliveries }),
  };
}
