import { Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { restClient, startDiscord } from './bot.ts';

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe('a command within its limits is taken, and one past them is not', () => {
  const command = (rest: object) => ({ name: 'summit', description: 'd', ...rest });
  const string = (rest: object) => ({ type: 3, name: 'o', description: 'd', ...rest });
  const strings = (count: number, rest: object = {}) =>
    times(count, (n) => string({ name: `o${n}`, ...rest }));
  const choices = (count: number, size = 1) =>
    times(count, (n) => ({ name: `${n}`.padEnd(size, 'x'), value: `${n}`.padEnd(size, 'x') }));
  /** 1 + 100 in names and descriptions of each option, and the command's own seven. */
  const sized = (size: number) => {
    const options = times(25, (n) =>
      string({ name: `o${n}`.padEnd(32, 'x'), description: 'd'.repeat(100) }),
    );
    const left = size - 7 - 25 * 132;
    const first = { ...options[0], choices: choices(23, 100) };
    const rest = left - 23 * 200;
    return command({
      options: [
        first,
        { ...options[1], choices: [{ name: 'n'.repeat(rest - 1), value: 'v' }] },
        ...options.slice(2),
      ],
    });
  };

  test.each([
    [
      'name',
      { name: 'x'.repeat(32) },
      { name: 'x'.repeat(33) },
      '0.name[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 32 in length.',
    ],
    [
      'lower-case name',
      { name: 'सम्मेलन' },
      { name: 'Summit' },
      '0.name[APPLICATION_COMMAND_INVALID_NAME]: Command name is invalid',
    ],
    [
      'description',
      { description: 'x'.repeat(100) },
      { description: '' },
      '0.description[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'options',
      { options: strings(25) },
      { options: strings(26) },
      '0.options[BASE_TYPE_MAX_LENGTH]: Must be 25 or fewer in length.',
    ],
    [
      'distinct options',
      { options: strings(2) },
      { options: [string({}), string({})] },
      'Option name already exists',
    ],
    [
      'choices',
      { options: [string({ choices: choices(25) })] },
      { options: [string({ choices: choices(26) })] },
      '0.options[0].choices[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a choice',
      { options: [string({ choices: choices(1, 100) })] },
      { options: [string({ choices: choices(1, 101) })] },
      '0.options[0].choices[0].name[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'the order of options',
      { options: [string({ required: true }), string({ name: 'p' })] },
      { options: [string({}), string({ name: 'p', required: true })] },
      '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]: Required options must be placed before non-required options',
    ],
    [
      'autocomplete',
      { options: [string({ autocomplete: true })] },
      { options: [string({ autocomplete: true, choices: choices(1) })] },
      'autocomplete',
    ],
    [
      'subcommands',
      { options: [{ type: 1, name: 'a', description: 'd' }] },
      { options: [{ type: 1, name: 'a', description: 'd' }, string({})] },
      'mutually exclusive',
    ],
    [
      'max_length',
      { options: [string({ max_length: 6000 })] },
      { options: [string({ max_length: 6001 })] },
      'max_length[NUMBER_TYPE_MAX]',
    ],
    [
      'a localisation',
      { name_localizations: { hi: 'x'.repeat(32) } },
      { name_localizations: { hi: 'x'.repeat(33) } },
      'name_localizations.hi[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'all characters',
      sized(8000),
      sized(8001),
      '0[APPLICATION_COMMAND_TOO_LARGE]: Command exceeds maximum size (8000)',
    ],
  ])('%s', async (_, within, past, refusal) => {
    const discord = await startDiscord();
    const put = (body: object) =>
      restClient(discord).put(Routes.applicationCommands(discord.credentials.applicationId), {
        body: [command(body)],
      });
    await put(within);
    await expect(put(past)).rejects.toThrow(refusal);
    expect(discord.registeredCommands()).toHaveLength(1);
  });

  test('localised names are given back where they are asked for, and false flags never', async () => {
    const discord = await startDiscord();
    const rest = restClient(discord);
    const route = Routes.applicationCommands(discord.credentials.applicationId);
    await rest.put(route, {
      body: [
        command({ name_localizations: { ru: 'саммит' }, options: [string({ required: false })] }),
      ],
    });
    const list = async (query: string) => {
      const [first] = Array.from(
        Object(await rest.get(route, { query: new URLSearchParams(query) })),
      );
      return Object(first);
    };
    expect(await list('')).not.toHaveProperty('name_localizations');
    expect(await list('with_localizations=true')).toMatchObject({
      name_localizations: { ru: 'саммит' },
      options: [{ type: 3, name: 'o', description: 'd' }],
    });
    expect((await list('')).options).toEqual([{ type: 3, name: 'o', description: 'd' }]);
  });

  test('a command keeps its id when it is overwritten, and its version when nothing changes', async () => {
    const discord = await startDiscord();
    const rest = restClient(discord);
    const route = Routes.applicationGuildCommands(
      discord.credentials.applicationId,
      discord.guildId,
    );
    const put = async (description: string) => {
      const [made] = Array.from(
        Object(await rest.put(route, { body: [command({ description })] })),
      );
      return Object(made);
    };
    const first = await put('one');
    expect(await put('one')).toEqual(first);
    const second = await put('two');
    expect(second.id).toBe(first.id);
    expect(second.version).not.toBe(first.version);
    expect(second.guild_id).toBe(discord.guildId);
    await rest.delete(
      Routes.applicationGuildCommand(discord.credentials.applicationId, discord.guildId, second.id),
    );
    expect(discord.registeredCommands()).toEqual([]);
  });

  test('200 commands a day can be created in all', async () => {
    let now = Date.UTC(2025, 11, 5);
    const discord = await startDiscord({ now: () => now });
    const rest = restClient(discord, { globalRequestsPerSecond: 1000 });
    const route = Routes.applicationCommands(discord.credentials.applicationId);
    const put = (from: number, count: number) =>
      rest.put(route, { body: times(count, (n) => command({ name: `c${from + n}` })) });
    await put(0, 100);
    await put(100, 100);
    await expect(put(200, 1)).rejects.toMatchObject({ code: 30034 });
    now += 24 * 3_600_000 + 1;
    await put(200, 1);
    await expect(put(300, 101)).rejects.toMatchObject({ code: 30032 });
  });
});
