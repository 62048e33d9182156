import { describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { CommandDeclaration } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import { registerDiscordCommands } from '../../../src/platforms/discord/register.ts';
import { isRegistered } from '../../../src/platforms/discord/registered.ts';
import { buildCommands, buildSummitCommand } from '../../../src/platforms/discord/registration.ts';

import { startDiscordStandIn } from '../../../src/playground/discord/stand-in.ts';

const everywhere = { type: 'global' } as const;
const oneServer = { type: 'guild', guildId: '21' } as const;

const declarations: readonly CommandDeclaration[] = [
  { name: 'trade', description: 'Trade figures', options: [] },
  {
    name: 'find',
    description: 'Look for words',
    options: [
      {
        name: 'topic',
        description: 'Only this topic',
        required: false,
        maxLength: 40,
        suggests: false,
        choices: [
          { label: 'Trade', value: 'trade' },
          { label: 'Defence', value: 'defence' },
        ],
      },
      {
        name: 'words',
        description: 'What to look for',
        required: true,
        maxLength: 80,
        suggests: true,
      },
    ],
  },
];

/** The command as Discord gives it back: with ids and nulls, and without what has its default. */
function asDiscordKeepsIt(body: object): object {
  return {
    id: '1001',
    application_id: '91',
    version: '5',
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    contexts: null,
    integration_types: [0],
    ...JSON.parse(JSON.stringify(body, (_, value) => (value === false ? undefined : value))),
  };
}

describe('the /summit command', () => {
  test('has a subcommand for each declaration, with its options', () => {
    const { name, options } = buildSummitCommand(declarations, everywhere);
    expect(name).toBe('summit');
    expect(options).toMatchObject([
      { type: 1, name: 'trade', description: 'Trade figures', options: [] },
      { type: 1, name: 'find' },
    ]);
  });

  test('has required options first, as Discord demands', () => {
    const find = buildSummitCommand(declarations, everywhere).options?.[1];
    expect(find).toMatchObject({
      options: [
        { type: 3, name: 'words', required: true, max_length: 80, autocomplete: true },
        { type: 3, name: 'topic', required: false },
      ],
    });
  });

  test('offers either fixed choices or suggestions, never both', () => {
    const find = buildSummitCommand(declarations, everywhere).options?.[1];
    expect(find).toMatchObject({
      options: [
        expect.not.objectContaining({ choices: expect.anything() }),
        expect.not.objectContaining({ autocomplete: true }),
      ],
    });
    expect(find).toHaveProperty('options.1.choices', [
      { name: 'Trade', value: 'trade' },
      { name: 'Defence', value: 'defence' },
    ]);
  });

  test('is offered in servers and in direct messages, and says so only where it may', () => {
    expect(buildSummitCommand(declarations, everywhere).contexts).toEqual([0, 1]);
    expect(buildSummitCommand(declarations, oneServer)).not.toHaveProperty('contexts');
  });
});

const digest: CommandDeclaration = {
  name: 'digest',
  description: 'The daily digest',
  options: [
    {
      name: 'channel',
      description: 'Which channel',
      required: false,
      kind: 'channel',
      maxLength: 20,
      suggests: false,
    },
  ],
  actions: [
    {
      name: 'subscribe',
      description: 'Have it posted here',
      options: [
        { name: 'time', description: 'Local time', required: true, maxLength: 5, suggests: false },
        { name: 'zone', description: 'Time zone', required: false, maxLength: 40, suggests: true },
      ],
    },
    { name: 'pause', description: 'Stop for now', options: [] },
  ],
};

describe('a command that does several things', () => {
  test('is a group with a subcommand for each, every one with the options of all', () => {
    const [group] = buildSummitCommand([digest], everywhere).options ?? [];
    expect(group).toMatchObject({
      type: 2,
      name: 'digest',
      options: [
        {
          type: 1,
          name: 'subscribe',
          options: [
            { type: 3, name: 'time', required: true },
            { type: 3, name: 'zone', autocomplete: true },
            { type: 7, name: 'channel' },
          ],
        },
        { type: 1, name: 'pause', options: [{ type: 7, name: 'channel' }] },
      ],
    });
  });

  test('offers channels that an edition can be posted in: text, announcements, threads', () => {
    const summit = buildSummitCommand([digest], everywhere);
    expect(summit).toHaveProperty(
      'options.0.options.1.options.0.channel_types',
      [0, 5, 10, 11, 12],
    );
  });
});

test('all that Sherpa offers is taken by Discord, whose cap is 8,000 characters a command', async () => {
  const discord = await startDiscordStandIn({ now: Date.now });
  onTestFinished(() => discord.stop());
  for (const offered of [commands, [...commands.filter(({ name }) => name !== 'digest'), digest]]) {
    await registerDiscordCommands({
      config: { token: discord.credentials.token, guildId: undefined, apiUrl: discord.apiUrl },
      commands: offered,
      target: everywhere,
      logger: createLogger({ level: 'silent', secrets: [] }, { write() {} }),
    });
    const summit = discord.registeredCommands().find(({ name }) => name === 'summit');
    expect(summit?.options).toHaveLength(offered.length);
  }
});

describe('the command of a message’s menu', () => {
  test('stands beside /summit, in the same places', () => {
    const [summit, menu] = buildCommands(declarations, everywhere);
    expect(menu).toMatchObject({ type: 3, name: 'Ask Sherpa about this' });
    expect(menu?.contexts).toEqual(summit?.contexts);
  });
});

describe('what is registered', () => {
  const wanted = buildCommands(declarations, everywhere);
  const kept = (bodies: readonly object[]) => bodies.map(asDiscordKeepsIt);

  test('is the same where Discord gives it back with its own additions and omissions', () => {
    expect(isRegistered(wanted, kept(wanted))).toBe(true);
    const local = buildCommands(declarations, oneServer);
    expect(isRegistered(local, kept(local))).toBe(true);
  });

  test.each([
    ['a description', { ...declarations[0], description: 'Other words' }],
    [
      'an option',
      {
        ...declarations[0],
        options: [
          { name: 'year', description: 'Year', required: false, maxLength: 4, suggests: false },
        ],
      },
    ],
  ])('differs where %s does', (_, changed) => {
    const before = buildCommands(
      [{ name: 'trade', description: 'Trade figures', options: [], ...changed }],
      everywhere,
    );
    const now = buildCommands(declarations.slice(0, 1), everywhere);
    expect(isRegistered(now, kept(before))).toBe(false);
  });

  test('is the same and differs within a group, too', () => {
    const grouped = (changed: CommandDeclaration) => buildCommands([changed], everywhere);
    const [subscribe, ...others] = digest.actions ?? [];
    if (!subscribe) throw new Error('the digest has actions');
    const renamed = { ...subscribe, description: 'Other words' };
    const optionless = { ...subscribe, options: [] };
    const now = kept(grouped(digest));
    expect(isRegistered(grouped(digest), now)).toBe(true);
    expect(isRegistered(grouped({ ...digest, actions: [renamed, ...others] }), now)).toBe(false);
    expect(isRegistered(grouped({ ...digest, actions: [optionless, ...others] }), now)).toBe(false);
    expect(isRegistered(grouped({ ...digest, options: [] }), now)).toBe(false);
  });

  test('differs where an option changes from free to suggested', () => {
    const change = (suggests: boolean) =>
      buildCommands(
        [
          {
            name: 'people',
            description: 'People',
            options: [
              { name: 'name', description: 'Name', required: false, maxLength: 40, suggests },
            ],
          },
        ],
        everywhere,
      );
    expect(isRegistered(change(true), kept(change(false)))).toBe(false);
  });

  test('differs where a subcommand, the whole command or another command is too much or missing', () => {
    const fewer = buildCommands(declarations.slice(0, 1), everywhere);
    expect(isRegistered(wanted, kept(fewer))).toBe(false);
    expect(isRegistered(wanted, [])).toBe(false);
    expect(isRegistered(wanted, [...kept(wanted), { ...fewer[0], name: 'old' }])).toBe(false);
  });

  test('is the same in whatever order it is listed', () => {
    expect(isRegistered(wanted, kept(wanted).toReversed())).toBe(true);
  });

  test('differs where the command of a message’s menu is missing', () => {
    expect(isRegistered(wanted, kept(wanted.slice(0, 1)))).toBe(false);
  });

  test('differs where the answer is not a list of commands', () => {
    expect(isRegistered(wanted, { message: 'odd' })).toBe(false);
  });
});
