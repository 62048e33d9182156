import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/platforms/discord/read-message.ts';

const SHERPA = '900000000000000001';
const asha = { id: '11', username: 'asha', global_name: 'Asha' };
const places = { role: () => null, channel: () => null };
const read = (payload: unknown) => readQuestion(payload, SHERPA, places);

/** A message in a server that mentions Sherpa, as Discord sends it. */
const mention = {
  id: '71',
  channel_id: '31',
  guild_id: '21',
  type: 0,
  content: `<@${SHERPA}> what of trade?`,
  author: asha,
  mentions: [{ id: SHERPA, username: 'sherpa', bot: true }],
  mention_everyone: false,
  mention_roles: [],
};
const reply = { ...mention, type: 19, content: 'and exports?' };

describe('a message is a question to Sherpa', () => {
  test('where it mentions Sherpa', () => {
    expect(read(mention)).toEqual({
      messageId: '71',
      question: {
        asker: { surface: 'discord', userId: '11', workspaceId: '21' },
        channelId: '31',
        text: 'what of trade?',
        thread: [],
        called: true,
      },
      repliesTo: null,
      direct: false,
    });
  });

  test('where it comes directly, with or without a mention', () => {
    const { guild_id: _, ...direct } = mention;
    expect(read({ ...direct, mentions: [], content: 'trade?' })?.question).toMatchObject({
      asker: { workspaceId: null },
      text: 'trade?',
    });
    expect(read(direct)?.question.text).toBe('what of trade?');
  });

  test('where it replies to Sherpa and notifies it', () => {
    expect(read(reply)?.question.text).toBe('and exports?');
  });

  test('where it replies to Sherpa and its text is given all the same', () => {
    const quiet = { ...reply, mentions: [], referenced_message: { author: { id: SHERPA } } };
    expect(read(quiet)?.question.text).toBe('and exports?');
  });

  test('where the service leaves out everything that may be left out', () => {
    const { id, channel_id, guild_id, content } = mention;
    const bare = { id, channel_id, guild_id, content, author: { id: '11' } };
    expect(read(bare)?.question.text).toBe('what of trade?');
  });

  test('and names the others that it mentions as the server calls them', () => {
    const content = `<@${SHERPA}> ask <@12> or <@13>`;
    const mentions = [
      ...mention.mentions,
      { id: '12', username: 'ravi', member: { nick: 'Ravi the editor' } },
      { id: '13', username: 'olga', global_name: 'Olga' },
    ];
    expect(read({ ...mention, content, mentions })?.question.text).toBe(
      'ask @Ravi the editor or @Olga',
    );
  });
});

describe('a message is left alone', () => {
  test.each([
    ['that mentions somebody else', { mentions: [asha], content: '<@11> hello' }],
    ['that mentions everyone', { mentions: [], mention_everyone: true, content: '@everyone' }],
    ['that mentions a role', { mentions: [], mention_roles: ['55'], content: '<@&55> hi' }],
    ['that mentions Sherpa in code', { mentions: [], content: `\`<@${SHERPA}>\`` }],
    ['of another bot', { author: { ...asha, bot: true } }],
    ['of Sherpa itself', { author: { id: SHERPA, username: 'sherpa' } }],
    ['of a webhook', { webhook_id: '66' }],
    ['of the system', { author: { ...asha, system: true } }],
    ['that says that something was pinned', { type: 6 }],
    ['that opens a thread', { type: 21 }],
  ])('%s', (_, changes) => {
    expect(read({ ...mention, ...changes })).toBeNull();
  });

  test('that replies to Sherpa without notifying it, its text withheld', () => {
    const quiet = {
      ...reply,
      content: '',
      mentions: [],
      referenced_message: { author: { id: SHERPA } },
    };
    expect(read(quiet)).toBeNull();
  });

  test('that replies to somebody else', () => {
    expect(read({ ...reply, mentions: [asha], referenced_message: { author: asha } })).toBeNull();
  });

  test('that is no message at all', () => {
    for (const payload of [null, undefined, 'text', {}, { id: 7 }])
      expect(read(payload)).toBeNull();
  });
});
