import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { authorityOver, type Person } from '../../../src/platforms/discord/access/authority.ts';
import { createRests, type Rests } from '../../../src/platforms/discord/network/rest.ts';
import { type BareService, startBareService, TOKEN } from './bare-service.ts';

const { ManageChannels, ManageGuild, SendMessages, ViewChannel } = PermissionFlagsBits;
const GUILD = '21';
const HERE = '31';
const EDITORS = '41';

const open: { service: BareService; rests: Rests }[] = [];
afterEach(async () => {
  for (const { service, rests } of open.splice(0)) {
    rests.close();
    await service.close();
  }
});

const known: Readonly<Record<string, unknown>> = {
  [`/guilds/${GUILD}`]: {
    id: GUILD,
    owner_id: '12',
    roles: [
      { id: GUILD, permissions: String(ViewChannel | SendMessages) },
      { id: EDITORS, permissions: '0' },
    ],
  },
  [`/guilds/${GUILD}/members/11`]: { user: { id: '11' }, roles: [EDITORS] },
  '/channels/32': { id: '32', type: 0, guild_id: GUILD, permission_overwrites: [] },
  '/channels/33': {
    id: '33',
    type: 0,
    guild_id: GUILD,
    permission_overwrites: [{ id: EDITORS, type: 0, allow: String(ManageChannels), deny: '0' }],
  },
  '/channels/34': { id: '34', type: 11, guild_id: GUILD, parent_id: '33' },
  '/channels/35': { id: '35', type: 0, guild_id: '22', permission_overwrites: [] },
  '/channels/36': { id: '36', type: 1, recipients: [{ id: '11' }] },
  '/channels/37': { id: '37', type: 1, recipients: [{ id: '12' }] },
};

/** What Discord knows of another server than ours is that the asker is not in it. */
async function ask(channelId: string | null, person: Person): Promise<boolean> {
  const service = await startBareService(({ route }) => {
    const path = route.replace('GET ', '');
    if (known[path]) return [200, known[path]];
    const code = path.startsWith('/channels') ? 10003 : 10007;
    return [404, { code, message: 'Unknown' }];
  });
  const rests = createRests({ base: service.apiUrl, version: '10' }, TOKEN);
  open.push({ service, rests });
  return (await authorityOver(channelId, person, rests.repeatable)).may;
}

const person = (permissions: bigint, roles: readonly string[] = []): Person => ({
  asker: { surface: 'discord', userId: '11', workspaceId: GUILD },
  channelId: HERE,
  member: { permissions, roles },
});
const inDirect: Person = {
  asker: { surface: 'discord', userId: '11', workspaceId: null },
  channelId: '36',
  member: null,
};

describe('who may change what is posted', () => {
  test.each<[string, bigint, boolean]>([
    ['manages the server', ManageGuild, true],
    ['manages the channel', ManageChannels | SendMessages, true],
    ['is an administrator', PermissionFlagsBits.Administrator, true],
    ['may only post', ViewChannel | SendMessages, false],
  ])('into the channel where they ask: who %s', async (_, permissions, may) => {
    expect(await ask(null, person(permissions))).toBe(may);
    expect(await ask(HERE, person(permissions))).toBe(may);
  });

  test.each<[string, string, readonly string[], boolean]>([
    ['where their role says nothing', '32', [EDITORS], false],
    ['that their role manages', '33', [EDITORS], true],
    ['that another role manages', '33', [], false],
    ['that is a thread of one that their role manages', '34', [EDITORS], true],
    ['of another server', '35', [EDITORS], false],
  ])('into another channel %s', async (_, channelId, roles, may) => {
    // What they may do where they ask says nothing of another channel.
    expect(await ask(channelId, person(ManageChannels, roles))).toBe(may);
  });

  test('into a channel that Discord knows no more: who manages the server alone', async () => {
    expect(await ask('39', person(ManageGuild))).toBe(true);
    expect(await ask('39', person(ManageChannels))).toBe(false);
  });

  test('into a direct conversation: whoever it is with', async () => {
    expect(await ask(null, inDirect)).toBe(true);
    expect(await ask('36', person(0n))).toBe(true);
    expect(await ask('37', person(ManageGuild))).toBe(false);
  });

  test('into a channel of a server, from a direct conversation: as there', async () => {
    expect(await ask('33', inDirect)).toBe(true);
    expect(await ask('32', inDirect)).toBe(false);
    expect(await ask('35', inDirect)).toBe(false);
  });
});
