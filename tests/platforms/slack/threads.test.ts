import { afterEach, describe, expect, test } from 'vitest';
import type { PostedMessage } from '../../../src/contract.ts';
import type { ChatMessage } from '../../../src/playground/chat.ts';
import type { SlackStandInOptions } from '../../../src/playground/slack/stand-in.ts';
import { messageWhere } from '../rig.ts';
import { posting } from '../suite-actions.ts';
import { suiteDocument, suiteHandlers } from '../suite-commands.ts';
import { type SlackRig, startSlackRig } from './slack-rig.ts';

/** Threads of Slack, in which Sherpa answers without being mentioned once it is in them. */

const open: SlackRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

async function start(options: SlackStandInOptions = {}) {
  const handlers = suiteHandlers();
  const rig = await startSlackRig('socket', handlers, options);
  open.push(rig);
  return { rig, handlers, asked: () => handlers.questions.map(({ text }) => text) };
}

const answered =
  (text: string) =>
  (message: ChatMessage): boolean =>
    message.author.bot && message.text.includes(`You asked: ${text}`);
const seen = (rig: SlackRig, wanted: (message: ChatMessage) => boolean) =>
  messageWhere(rig, { channelId: rig.channelId, personId: rig.personId }, wanted);
const say = (
  rig: SlackRig,
  text: string,
  more: { threadId?: string; mention?: boolean; personId?: string } = {},
) => rig.chat.say({ channelId: rig.channelId, personId: rig.personId, text, ...more });

/** Whatever was said before has been dealt with once this is answered. */
async function settle(rig: SlackRig, word = 'the last word'): Promise<void> {
  await say(rig, word, { mention: true });
  await seen(rig, answered(word));
}

/** A thread in which somebody mentioned Sherpa and was answered; gives its root. */
async function threadWithSherpa(rig: SlackRig): Promise<string> {
  const root = await say(rig, 'how large is trade?', { mention: true });
  await seen(rig, answered('how large is trade?'));
  return root.id;
}

describe('in a thread that Sherpa is in', () => {
  test('whoever goes on is answered there without a mention', async () => {
    const { rig, handlers } = await start();
    const threadId = await threadWithSherpa(rig);
    await say(rig, 'and the rest?', { threadId, personId: rig.otherPersonId });
    const answer = await seen(rig, answered('and the rest?'));
    expect(answer).toMatchObject({ private: false, threadId });
    expect(handlers.questions.map(({ called }) => called)).toEqual([true, false]);
  });

  test('because it posted what began it, it is answered, too', async () => {
    const { rig } = await start();
    const short = suiteDocument({ command: 'short', args: {} });
    const posted = Promise.withResolvers<string>();
    const onPosted = async (_: number, { messageId }: PostedMessage) => posted.resolve(messageId);
    await rig.platform.post(rig.channelId, short, posting({ onPosted }));
    await say(rig, 'what is due today?', { threadId: await posted.promise });
    await seen(rig, answered('what is due today?'));
  });

  test('what is said to somebody else is left alone, and is no part of the conversation', async () => {
    const { rig, handlers, asked } = await start();
    const threadId = await threadWithSherpa(rig);
    await say(rig, '@Boris can you check that?', { threadId });
    await say(rig, 'and the rest?', { threadId });
    await seen(rig, answered('and the rest?'));
    expect(asked()).toEqual(['how large is trade?', 'and the rest?']);
    const thread = handlers.questions[1]?.thread.map(({ text }) => text) ?? [];
    expect(thread.some((text) => text.includes('can you check'))).toBe(false);
  });

  test('a mention is answered once, although it arrives as a message and as a mention', async () => {
    const { rig, asked } = await start();
    const threadId = await threadWithSherpa(rig);
    await say(rig, 'and the rest?', { threadId, mention: true });
    await seen(rig, answered('and the rest?'));
    await settle(rig);
    expect(asked()).toEqual(['how large is trade?', 'and the rest?', 'the last word']);
  });

  test('other bots are left alone', async () => {
    const { rig, asked } = await start();
    const threadId = await threadWithSherpa(rig);
    rig.slack.sayAsBot({ channelId: rig.channelId, text: 'deployed', threadId });
    rig.slack.sayAsBot({ channelId: rig.channelId, text: 'done', as: 'classic', threadId });
    await settle(rig);
    expect(asked()).toEqual(['how large is trade?', 'the last word']);
  });
});

describe('in a thread that Sherpa is not in', () => {
  test('it stays silent, whatever is asked, and asks Slack about that thread once', async () => {
    const { rig, asked } = await start();
    const root = await say(rig, 'who has the trade story?');
    for (const [at, text] of ['when does it run?', 'how much is trade?', 'why?'].entries()) {
      await say(rig, text, { threadId: root.id });
      await settle(rig, `word ${at}`);
    }
    expect(asked()).toEqual(['word 0', 'word 1', 'word 2']);
    const reads = rig.slack.calls().filter(({ method }) => method === 'conversations.replies');
    expect(reads).toHaveLength(1);
  });

  test('it answers once it was mentioned there, and knows what was said before', async () => {
    const { rig, handlers } = await start();
    const root = await say(rig, 'we write about the S-400');
    await say(rig, 'when do they arrive?', { threadId: root.id });
    await say(rig, 'any idea?', { threadId: root.id, mention: true });
    await seen(rig, answered('any idea?'));
    await say(rig, 'and then?', { threadId: root.id });
    await seen(rig, answered('and then?'));
    expect(handlers.questions[0]?.thread.map(({ text }) => text)).toEqual([
      'we write about the S-400',
      'when do they arrive?',
    ]);
  });

  test('it stays silent where Slack does not tell who is in it', async () => {
    const { rig, asked } = await start({
      scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'connections:write'],
    });
    const root = await say(rig, 'who has the trade story?');
    await say(rig, 'how much is trade?', { threadId: root.id });
    await settle(rig);
    expect(asked()).toEqual(['the last word']);
  });
});

describe('where Slack does not let a thread be read', () => {
  const scopes = ['app_mentions:read', 'chat:write', 'commands', 'connections:write'];

  test('a mention in it is answered by itself, and so is who goes on', async () => {
    const { rig, handlers } = await start({ scopes });
    const threadId = await threadWithSherpa(rig);
    await say(rig, 'and the rest?', { threadId, mention: true });
    await seen(rig, answered('and the rest?'));
    await say(rig, 'why?', { threadId });
    await seen(rig, answered('why?'));
    expect(handlers.questions.map(({ thread }) => thread)).toEqual([[], [], []]);
  });
});

test('a message outside threads that mentions nobody is never looked into', async () => {
  const { rig, asked } = await start();
  await say(rig, 'how much is trade?');
  await settle(rig);
  expect(asked()).toEqual(['the last word']);
  expect(rig.slack.calls().filter(({ method }) => method.startsWith('conversations.'))).toEqual([]);
});
