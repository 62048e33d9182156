import { describe, expect, test } from 'vitest';
import { readAddressed, readCommand, readPress } from '../../../src/platforms/slack/receive.ts';

const bot = { botUserId: 'UBOT', teamId: 'T1' };

function event(fields: Record<string, unknown>): unknown {
  return {
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T1',
    event: {
      type: 'app_mention',
      user: 'U1',
      text: '<@UBOT> trade',
      ts: '1733000000.000100',
      channel: 'C1',
      ...fields,
    },
  };
}

describe('a slash command', () => {
  test('comes with its words unescaped and who typed it where', () => {
    const body = { text: ' find R&amp;D ', user_id: 'U1', team_id: 'T1', channel_id: 'C1' };
    expect(readCommand(body)).toEqual({
      asked: {
        asker: { surface: 'slack', userId: 'U1', workspaceId: 'T1' },
        channelId: 'C1',
        input: { type: 'typed', text: 'find R&D', channelIds: new Map() },
      },
      place: { userId: 'U1', channelId: 'C1', threadTs: null },
      triggerId: null,
    });
  });

  test('is read without the fields that Slack may leave out', () => {
    expect(readCommand({ user_id: 'U1' }).asked.input).toEqual({
      type: 'typed',
      text: '',
      channelIds: new Map(),
    });
  });
});

describe('a question', () => {
  test('is a mention in a channel, answered in a thread under it', () => {
    const addressed = readAddressed(event({}), bot);
    expect(addressed?.question.text).toBe('trade');
    expect(addressed?.place.threadTs).toBe('1733000000.000100');
    expect(addressed?.direct).toBe(false);
  });

  test('in a thread is answered in that thread', () => {
    const addressed = readAddressed(event({ thread_ts: '1732000000.000001' }), bot);
    expect(addressed?.place.threadTs).toBe('1732000000.000001');
  });

  test.each([
    ['with the kind of channel named', { type: 'message', channel: 'D1', channel_type: 'im' }],
    ['told by the id of the channel', { type: 'message', channel: 'D1' }],
    ['with a file', { type: 'message', channel: 'D1', subtype: 'file_share' }],
    ['with a mention', { type: 'app_mention', channel: 'D1' }],
  ])('is a direct message %s', (_, fields) => {
    expect(readAddressed(event(fields), bot)).toMatchObject({
      direct: true,
      question: { text: 'trade' },
    });
  });

  test.each([
    ['of the bot itself', { user: 'UBOT' }],
    ['of another bot', { bot_id: 'B2' }],
    ['of another bot by its kind', { subtype: 'bot_message' }],
    ['of nobody', { user: undefined }],
    ['of Slackbot', { user: 'USLACKBOT' }],
    ['that was edited', { edited: { user: 'U1', ts: '1733000001.000000' } }],
    ['about an edit', { type: 'message', channel: 'D1', subtype: 'message_changed' }],
    ['about a deletion', { type: 'message', channel: 'D1', subtype: 'message_deleted' }],
    ['to a channel without a mention', { type: 'message', text: 'trade', channel_type: 'channel' }],
    ['to a group without a mention', { type: 'message', text: 'trade', channel: 'G1' }],
  ])('is no message %s', (_, fields) => {
    expect(readAddressed(event(fields), bot)).toBeNull();
  });

  test('is known by its event and by its message, so that no delivery of it is missed', () => {
    expect(readAddressed(event({}), bot)?.keys).toEqual([
      'message:C1:1733000000.000100',
      'event:Ev1',
    ]);
  });
});

describe('a press', () => {
  const press = (fields: Record<string, unknown>): unknown => ({
    type: 'block_actions',
    user: { id: 'U1', team_id: 'T1' },
    channel: { id: 'C1' },
    actions: [{ type: 'button', action_id: 'sherpa:0', value: '1p1|trade' }],
    ...fields,
  });

  test.each([
    ['private where Slack says so', { container: { is_ephemeral: true } }, true],
    ['private where Slack sends no message along', {}, true],
    ['public where Slack says so', { container: { is_ephemeral: false }, message: {} }, false],
    ['public where the message comes along', { container: {}, message: { ts: '1.1' } }, false],
  ])('is on a message that is %s', (_, fields, isPrivate) => {
    expect(readPress(press(fields))?.isPrivate).toBe(isPrivate);
  });

  test('of a link or of a button that is not ours asks for nothing', () => {
    expect(readPress(press({ actions: [{ action_id: 'sherpa:0' }] }))).toBeNull();
    expect(readPress(press({ actions: [{ action_id: 'other', value: 'x' }] }))).toBeNull();
  });

  test('in a thread is answered in that thread', () => {
    const body = press({ message: { thread_ts: '1.1' } });
    expect(readPress(body)?.place).toEqual({ userId: 'U1', channelId: 'C1', threadTs: '1.1' });
  });
});
