import { describe, expect, test } from 'vitest';
import { readInteraction } from '../../../src/platforms/discord/read-interaction.ts';

const shared = {
  id: '81',
  application_id: '91',
  token: 'interaction-token',
  guild_id: '21',
  channel_id: '31',
  member: { user: { id: '11', username: 'asha' } },
};
const option = (name: string, value: unknown, more: object = {}) => ({
  type: 3,
  name,
  value,
  ...more,
});
const summit = (name: string, options: readonly unknown[] = []) => ({
  id: '99',
  name: 'summit',
  type: 1,
  options: [{ type: 1, name, options }],
});

describe('an interaction', () => {
  test('of a command gives the subcommand, its options and who asked where', () => {
    const payload = { ...shared, type: 2, data: summit('defence', [option('system', 'S-400')]) };
    expect(readInteraction(payload)).toEqual({
      type: 'command',
      handle: { id: '81', applicationId: '91', token: 'interaction-token' },
      asker: { surface: 'discord', userId: '11', workspaceId: '21' },
      channelId: '31',
      member: { permissions: 0n, roles: [] },
      request: { command: 'defence', args: { system: 'S-400' } },
    });
  });

  test('of a member brings what they may do there, and their roles', () => {
    const member = { ...shared.member, permissions: '48', roles: ['41', '42'] };
    const payload = { ...shared, member, type: 2, data: summit('trade') };
    expect(readInteraction(payload)).toMatchObject({
      member: { permissions: 48n, roles: ['41', '42'] },
    });
  });

  test('of one of the things that a command does gives it as the action', () => {
    const chosen = { type: 1, name: 'subscribe', options: [option('time', '07:00')] };
    const channel = { type: 7, name: 'channel', value: '31' };
    chosen.options.push(channel);
    const data = { name: 'summit', options: [{ type: 2, name: 'digest', options: [chosen] }] };
    expect(readInteraction({ ...shared, type: 2, data })).toMatchObject({
      request: { command: 'digest', args: { action: 'subscribe', time: '07:00', channel: '31' } },
    });
  });

  test('of a half-typed option of an action says so, who asks and where', () => {
    const half = option('zone', 'Lon', { focused: true });
    const chosen = { type: 1, name: 'subscribe', options: [option('time', '07:00'), half] };
    const data = { name: 'summit', options: [{ type: 2, name: 'digest', options: [chosen] }] };
    expect(readInteraction({ ...shared, type: 4, data })).toMatchObject({
      request: {
        asker: { userId: '11', workspaceId: '21' },
        channelId: '31',
        command: 'digest',
        option: 'zone',
        typed: 'Lon',
        args: { action: 'subscribe', time: '07:00' },
      },
    });
  });

  test('in a direct message has a user in the place of a member', () => {
    const { member, guild_id: _, channel_id, ...rest } = shared;
    const payload = {
      ...rest,
      type: 2,
      user: member.user,
      channel: { id: channel_id, type: 1 },
      data: summit('trade'),
    };
    expect(readInteraction(payload)).toMatchObject({
      asker: { userId: '11', workspaceId: null },
      channelId: '31',
      member: null,
    });
  });

  test('of a subcommand without options or types is read all the same', () => {
    const payload = { ...shared, type: 2, data: { name: 'summit', options: [{ name: 'trade' }] } };
    expect(readInteraction(payload)).toMatchObject({ request: { command: 'trade', args: {} } });
  });

  test('of the bare command has no request', () => {
    const payload = { ...shared, type: 2, data: { name: 'summit' } };
    expect(readInteraction(payload)).toMatchObject({ type: 'command', request: null });
  });

  test('of a half-typed option gives that option and the other ones apart', () => {
    const data = summit('find', [
      option('topic', 'trade'),
      option('words', 'su', { focused: true }),
    ]);
    expect(readInteraction({ ...shared, type: 4, data })).toMatchObject({
      type: 'autocomplete',
      request: { command: 'find', option: 'words', typed: 'su', args: { topic: 'trade' } },
    });
  });

  test.each([
    [64, true],
    [64 | (1 << 15), true],
    [1 << 15, false],
    [undefined, false],
  ])('of a button knows whether its message is private: flags %s', (flags, onPrivate) => {
    const payload = {
      ...shared,
      type: 3,
      data: { component_type: 2, custom_id: '1p1|trade' },
      message: { id: '71', flags },
    };
    expect(readInteraction(payload)).toMatchObject({
      type: 'button',
      customId: '1p1|trade',
      onPrivate,
    });
  });

  test('of another kind, or broken, is none of ours', () => {
    const { member: _, ...nobody } = shared;
    for (const payload of [
      null,
      {},
      { ...shared, type: 5, data: { custom_id: 'modal' } },
      { ...shared, type: 2 },
      { ...nobody, type: 2, data: summit('trade') },
    ]) {
      expect(readInteraction(payload)).toBeNull();
    }
  });
});
