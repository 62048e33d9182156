import type { PostOptions, Question } from '../../src/contract.ts';
import type { ChatMessage } from '../../src/playground/chat.ts';
import { messageWhere, type Rig } from './rig.ts';

/** What people do in the platform suite, and what they look for. */

export const fromBot = (message: ChatMessage): boolean => message.author.bot;
export const says =
  (text: string) =>
  (message: ChatMessage): boolean =>
    message.author.bot && message.text.includes(text);
export const has = (message: ChatMessage, label: string): boolean =>
  message.buttons.some((button) => button.label === label && !button.disabled);

export const transcript = (rig: Rig, personId: string): readonly ChatMessage[] =>
  rig.chat.transcript(rig.channelId, personId);

export const seenByAsker = (
  rig: Rig,
  wanted: (message: ChatMessage) => boolean,
): Promise<ChatMessage> =>
  messageWhere(rig, { channelId: rig.channelId, personId: rig.personId }, wanted);

export const type = (rig: Rig, text: string): Promise<void> =>
  rig.chat.typeCommand({ channelId: rig.channelId, personId: rig.personId, text });

export const say = (rig: Rig, text: string): Promise<ChatMessage> =>
  rig.chat.say({ channelId: rig.channelId, personId: rig.personId, text });

export const mention = (rig: Rig, text: string): Promise<ChatMessage> =>
  rig.chat.say({ channelId: rig.channelId, personId: rig.personId, text, mention: true });

/** Goes on in a thread, or with a reply in Discord, where replying notifies the bot. */
export const goOn = (
  rig: Rig,
  answer: ChatMessage,
  text: string,
  { mention = false } = {},
): Promise<ChatMessage> =>
  rig.chat.say({
    channelId: rig.channelId,
    personId: rig.personId,
    text,
    mention,
    threadId: rig.goesOnAt(answer),
  });

export const saidByPeople = (question: Question | undefined): readonly string[] =>
  (question?.thread ?? []).filter(({ speaker }) => speaker === 'person').map(({ text }) => text);

export const choose = (rig: Rig, message: ChatMessage): Promise<void> =>
  rig.chat.choose({
    messageId: message.id,
    personId: rig.personId,
    label: 'Ask Sherpa about this',
  });

export const press = (rig: Rig, message: ChatMessage, label: string): Promise<void> =>
  rig.chat.press({ messageId: message.id, personId: rig.personId, label });

/** How a post is made where a test does not say otherwise. */
export const posting = (options: Partial<PostOptions> = {}): PostOptions => ({
  key: 'suite-1',
  skip: 0,
  mayPost: () => true,
  onPosted: async () => {},
  ...options,
});

/** What a promise is rejected with; resolving is the failure here. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
  return outcome;
}

export function latest(rig: Rig, message: ChatMessage): ChatMessage {
  return transcript(rig, rig.personId).find(({ id }) => id === message.id) ?? message;
}

/** Presses a paging button and gives the page's new text. */
export async function turn(rig: Rig, message: ChatMessage, label: string): Promise<string> {
  const before = latest(rig, message).text;
  await press(rig, message, label);
  const after = await seenByAsker(rig, ({ id, text }) => id === message.id && text !== before);
  return after.text;
}
