import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { places, restClient, startDiscord } from './bot.ts';

/** What posting this message ends in: null, or the refusal as discord.js prints it. */
async function post(body: object): Promise<string | null> {
  const discord = await startDiscord();
  const { channelId } = places(discord);
  const sent = restClient(discord, { retries: 0 }).post(Routes.channelMessages(channelId), {
    body,
  });
  return sent.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const v2 = (components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
const text = (content: string) => ({ type: 10, content });
const button = (n: number) => ({ type: 2, style: 1, label: `b${n}`, custom_id: `b${n}` });
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: 'o', value });
const select = (count: number) => ({
  type: 3,
  custom_id: 's',
  options: times(count, (n) => option(`${n}`)),
});

describe('a message within its limits is taken, and one past them is not', () => {
  test.each([
    [
      'content',
      { content: 'x'.repeat(2000) },
      { content: 'x'.repeat(2001) },
      'content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    ],
    [
      'content counted in code points',
      { content: '😀'.repeat(2000) },
      { content: '😀'.repeat(2001) },
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['content at all', { content: ' x ' }, { content: '  ' }, 'Cannot send an empty message'],
    [
      'embeds',
      { embeds: times(10, () => ({ title: 't' })) },
      { embeds: times(11, () => ({ title: 't' })) },
      'embeds[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an embed’s fields',
      { embeds: [{ fields: times(25, () => ({ name: 'n', value: 'v' })) }] },
      { embeds: [{ fields: times(26, () => ({ name: 'n', value: 'v' })) }] },
      'embeds[0].fields[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'all embeds together',
      { embeds: times(2, () => ({ description: 'x'.repeat(3000) })) },
      { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) },
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      'rows below content',
      { content: 'x', components: times(5, (n) => row(button(n))) },
      { content: 'x', components: times(6, (n) => row(button(n))) },
      'components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'buttons in a row',
      v2([row(...times(5, button))]),
      v2([row(...times(6, button))]),
      'components[0].components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 5 in length.',
    ],
    [
      'selects in a row',
      v2([row(select(1))]),
      v2([row(select(1), button(1))]),
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'options of a select',
      v2([row(select(25))]),
      v2([row(select(26))]),
      'options[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'components of a message',
      v2(times(40, () => text('x'))),
      v2(times(41, () => text('x'))),
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'nested components of a message',
      v2([{ type: 17, components: times(39, () => text('x')) }]),
      v2([{ type: 17, components: times(40, () => text('x')) }]),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'text of a message',
      v2([text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2000))] }]),
      v2([text('x'.repeat(2000)), { type: 17, components: [text('x'.repeat(2001))] }]),
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    [
      'stored size of a message',
      v2([text('क'.repeat(3386))]),
      v2([text('क'.repeat(3387))]),
      'Internal Server Error',
    ],
    [
      'texts of a section',
      v2([{ type: 9, components: times(3, () => text('x')), accessory: button(1) }]),
      v2([{ type: 9, components: times(4, () => text('x')), accessory: button(1) }]),
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a section’s accessory',
      v2([{ type: 9, components: [text('x')], accessory: button(1) }]),
      v2([{ type: 9, components: [text('x')] }]),
      'accessory[BASE_TYPE_REQUIRED]',
    ],
    [
      'a custom id',
      v2([row({ ...button(1), custom_id: 'x'.repeat(100) })]),
      v2([row({ ...button(1), custom_id: 'x'.repeat(101) })]),
      'components[0].components[0].custom_id[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 100 in length.',
    ],
    [
      'distinct custom ids',
      v2([row(button(1), button(2))]),
      v2([row(button(1)), row(button(1))]),
      'components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]: Component custom id cannot be duplicated',
    ],
    [
      'a button’s label',
      v2([row({ ...button(1), label: 'x'.repeat(80) })]),
      v2([row({ ...button(1), label: 'x'.repeat(81) })]),
      'label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a link',
      v2([row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })]),
      v2([row({ ...button(1), style: 5, url: 'https://example.org' })]),
      'A custom id and url cannot both be specified',
    ],
    [
      'a link’s scheme',
      v2([row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })]),
      v2([row({ type: 2, style: 5, label: 'x', url: 'ftp://example.org' })]),
      'url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'what a button does',
      v2([row(button(1))]),
      v2([row({ type: 2, style: 1, label: 'x' })]),
      'custom_id[COMPONENT_CUSTOM_ID_REQUIRED]: A custom id is required',
    ],
    [
      'V2 with its flag',
      v2([text('x')]),
      { content: 'x', components: [text('x')] },
      'components[0][UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    ],
    [
      'V2 without content',
      v2([text('x')]),
      { ...v2([text('x')]), content: 'x' },
      "content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]: The 'content' field cannot be used",
    ],
    [
      'V2 without embeds',
      v2([text('x')]),
      { ...v2([text('x')]), embeds: [{ title: 'x' }] },
      "The 'embeds' field cannot be used",
    ],
    ['V2 of something', v2([text('x')]), v2([]), 'Cannot send an empty message'],
    [
      'a nonce',
      { content: 'x', nonce: 'x'.repeat(25) },
      { content: 'x', nonce: 'x'.repeat(26) },
      'nonce[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a reply',
      { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference[MESSAGE_REFERENCE_UNKNOWN_MESSAGE]: Unknown message',
    ],
  ])('%s', async (_, within, past, refusal) => {
    expect(await post(within)).toBeNull();
    expect(await post(past)).toContain(refusal);
  });

  test('a body that is no JSON is refused', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const answer = await fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.credentials.token}` },
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      message: 'The request body contains invalid JSON.',
      code: 50109,
    });
  });
});

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
