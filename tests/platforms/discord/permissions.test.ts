import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Guild,
  has,
  type Overwrite,
  permissionsIn,
} from '../../../src/platforms/discord/access/permissions.ts';

const { Administrator, ManageChannels, SendMessages, ViewChannel } = PermissionFlagsBits;
const EVERYONE = '21';
const EDITORS = '41';
const member = { userId: '11', roles: [EDITORS] };

const guild = (roles: Readonly<Record<string, bigint>>): Guild => ({
  id: EVERYONE,
  ownerId: '12',
  roles: new Map(Object.entries(roles)),
});
const usual = guild({ [EVERYONE]: ViewChannel | SendMessages, [EDITORS]: 0n });
const allow = (id: string, bits: bigint): Overwrite => ({ id, allow: bits, deny: 0n });
const deny = (id: string, bits: bigint): Overwrite => ({ id, allow: 0n, deny: bits });

describe('what a member may do in a channel', () => {
  test('is what everyone and their roles may, where the channel says nothing else', () => {
    const roles = guild({ [EVERYONE]: ViewChannel, [EDITORS]: ManageChannels, '49': SendMessages });
    const may = permissionsIn(member, roles, []);
    expect(has(may, ViewChannel | ManageChannels)).toBe(true);
    expect(has(may, SendMessages)).toBe(false);
  });

  test.each<[string, readonly Overwrite[], boolean]>([
    ['everyone is denied', [deny(EVERYONE, SendMessages)], false],
    [
      'everyone is denied and a role allowed',
      [deny(EVERYONE, SendMessages), allow(EDITORS, SendMessages)],
      true,
    ],
    ['a role is denied', [deny(EDITORS, SendMessages)], false],
    [
      'a role is denied and the member allowed',
      [deny(EDITORS, SendMessages), allow('11', SendMessages)],
      true,
    ],
    [
      'a role is allowed and the member denied',
      [deny('11', SendMessages), allow(EDITORS, SendMessages)],
      false,
    ],
    ['others are denied', [deny('49', SendMessages), deny('19', SendMessages)], true],
    ['the channel is hidden', [deny(EVERYONE, ViewChannel)], false],
  ])('follows the channel where %s', (_, overwrites, may) => {
    expect(has(permissionsIn(member, usual, overwrites), SendMessages)).toBe(may);
  });

  test('is everything for the owner and for administrators, whatever a channel says', () => {
    const bits = fc.bigInt({ min: 0n, max: (1n << 53n) - 1n });
    const overwrites = fc.array(
      fc.record({ id: fc.constantFrom(EVERYONE, EDITORS, '11', '12'), allow: bits, deny: bits }),
    );
    const administrators = guild({ [EVERYONE]: 0n, [EDITORS]: Administrator });
    fc.assert(
      fc.property(overwrites, bits, (said, wanted) => {
        const owner = { userId: '12', roles: [] };
        expect(has(permissionsIn(owner, usual, said), wanted)).toBe(true);
        expect(has(permissionsIn(member, administrators, said), wanted)).toBe(true);
      }),
    );
  });
});
