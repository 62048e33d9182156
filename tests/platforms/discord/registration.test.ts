import { describe, expect, test } from 'vitest';
import type { CommandDeclaration } from '../../../src/contract.ts';
import { buildSummitCommand, isRegistered } from '../../../src/platforms/discord/registration.ts';

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

describe('what is registered', () => {
  const wanted = buildSummitCommand(declarations, everywhere);

  test('is the same where Discord gives it back with its own additions and omissions', () => {
    expect(isRegistered(wanted, [asDiscordKeepsIt(wanted)])).toBe(true);
    const local = buildSummitCommand(declarations, oneServer);
    expect(isRegistered(local, [asDiscordKeepsIt(local)])).toBe(true);
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
    const before = buildSummitCommand(
      [{ name: 'trade', description: 'Trade figures', options: [], ...changed }],
      everywhere,
    );
    const now = buildSummitCommand(declarations.slice(0, 1), everywhere);
    expect(isRegistered(now, [asDiscordKeepsIt(before)])).toBe(false);
  });

  test('differs where an option changes from free to suggested', () => {
    const change = (suggests: boolean) =>
      buildSummitCommand(
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
    expect(isRegistered(change(true), [asDiscordKeepsIt(change(false))])).toBe(false);
  });

  test('differs where a subcommand, the whole command or another command is too much or missing', () => {
    const fewer = buildSummitCommand(declarations.slice(0, 1), everywhere);
    expect(isRegistered(wanted, [asDiscordKeepsIt(fewer)])).toBe(false);
    expect(isRegistered(wanted, [])).toBe(false);
    expect(isRegistered(wanted, [asDiscordKeepsIt(wanted), { ...fewer, name: 'old' }])).toBe(false);
  });

  test('differs where the answer is not a list of commands', () => {
    expect(isRegistered(wanted, { message: 'odd' })).toBe(false);
  });
});
