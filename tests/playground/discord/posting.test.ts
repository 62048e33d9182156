import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { places, restClient, startDiscord } from './bot.ts';

describe('what a bot posts', () => {
  test('the same nonce, enforced, brings back the earlier message for some minutes', async () => {
    let now = Date.UTC(2025, 11, 5);
    const discord = await startDiscord({ now: () => now });
    const { channelId, personId } = places(discord);
    const rest = restClient(discord);
    const post = (content: string, enforced: boolean) =>
      rest
        .post(Routes.channelMessages(channelId), {
          body: { content, nonce: 'edition-1', enforce_nonce: enforced },
        })
        .then((message) => Object(message).id);

    const first = await post('a', true);
    now += 5 * 60_000;
    expect(await post('b', true)).toBe(first);
    expect(await post('c', false)).not.toBe(first);
    now += 6 * 60_000;
    expect(await post('d', true)).not.toBe(first);
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(['a', 'c', 'd']);
  });

  test('a nonce is told when the message is made and never again', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const rest = restClient(discord);
    const route = Routes.channelMessages(channelId);
    const made = Object(await rest.post(route, { body: { content: 'a', nonce: 'edition-1' } }));
    expect(made.nonce).toBe('edition-1');
    const [listed] = Array.from(Object(await rest.get(route)));
    expect(listed).toMatchObject({ id: made.id });
    expect(listed).not.toHaveProperty('nonce');
    expect(await rest.get(Routes.channelMessage(channelId, made.id))).not.toHaveProperty('nonce');
  });

  test('a message that was taken away is not made again under its nonce', async () => {
    let now = Date.UTC(2025, 11, 5);
    const discord = await startDiscord({ now: () => now });
    const { channelId, personId } = places(discord);
    const rest = restClient(discord);
    const post = () =>
      rest.post(Routes.channelMessages(channelId), {
        body: { content: 'a', nonce: 'edition-1', enforce_nonce: true },
      });
    discord.takeAway(Object(await post()).id);
    await expect(post()).rejects.toMatchObject({ code: 10008 });
    now += 6 * 60_000;
    await post();
    expect(discord.transcript(channelId, personId)).toHaveLength(1);
  });

  test('a component keeps the number that it came with', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const made = Object(
      await restClient(discord).post(Routes.channelMessages(channelId), {
        body: {
          flags: MessageFlags.IsComponentsV2,
          components: [{ type: 17, id: 2 ** 30, components: [{ type: 10, content: 'x' }] }],
        },
      }),
    );
    expect(made.components).toMatchObject([{ id: 2 ** 30, components: [{ id: 1 }] }]);
  });

  test('a message can be fetched, edited and deleted, and others’ are out of reach', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const rest = restClient(discord);
    const made = Object(
      await rest.post(Routes.channelMessages(channelId), { body: { content: 'a' } }),
    );
    await rest.patch(Routes.channelMessage(channelId, made.id), { body: { content: 'b' } });
    expect(await rest.get(Routes.channelMessage(channelId, made.id))).toMatchObject({
      content: 'b',
    });
    expect(discord.transcript(channelId, personId)).toMatchObject([{ text: 'b', edited: true }]);
    await rest.delete(Routes.channelMessage(channelId, made.id));
    await expect(rest.get(Routes.channelMessage(channelId, made.id))).rejects.toMatchObject({
      code: 10008,
    });

    const theirs = await discord.say({ channelId, personId, text: 'mine' });
    const route = Routes.channelMessage(channelId, theirs.id);
    await expect(rest.patch(route, { body: { content: 'x' } })).rejects.toMatchObject({
      code: 50005,
    });
    await expect(rest.delete(route)).rejects.toMatchObject({ code: 50013 });
  });

  test('messages are listed newest first, by page, without private ones', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const rest = restClient(discord);
    const ids: string[] = [];
    for (const content of ['1', '2', '3', '4'])
      ids.push(
        Object(await rest.post(Routes.channelMessages(channelId), { body: { content } })).id,
      );
    const list = async (query: string) => {
      const found = await rest.get(Routes.channelMessages(channelId), {
        query: new URLSearchParams(query),
      });
      return Array.isArray(found) ? found.map(({ content }) => content).join('') : found;
    };
    expect(await list('')).toBe('4321');
    expect(await list('limit=2')).toBe('43');
    expect(await list(`before=${ids[2]}&limit=1`)).toBe('2');
    expect(await list(`after=${ids[0]}&limit=2`)).toBe('32');
    await expect(list('limit=101')).rejects.toMatchObject({ code: 50035 });
  });

  test('allowed_mentions decides whom a text notifies', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const rest = restClient(discord);
    const mentions = async (allowed: object | undefined) => {
      const made = await rest.post(Routes.channelMessages(channelId), {
        body: { content: `<@${personId}>`, allowed_mentions: allowed },
      });
      return Object(made).mentions.length;
    };
    expect(await mentions(undefined)).toBe(1);
    expect(await mentions({ parse: [] })).toBe(0);
    expect(await mentions({ users: [personId] })).toBe(1);
    await expect(mentions({ parse: ['users'], users: [personId] })).rejects.toThrow(
      'mutually exclusive',
    );
  });

  test('a file comes with its payload and can be read back', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const made = Object(
      await restClient(discord).post(Routes.channelMessages(channelId), {
        body: { content: 'see', attachments: [{ id: 0, description: 'a table' }] },
        files: [{ name: 'trade.csv', data: Buffer.from('a,b') }],
      }),
    );
    expect(made.attachments).toMatchObject([
      { filename: 'trade.csv', size: 3, description: 'a table' },
    ]);
    expect(await (await fetch(made.attachments[0].url)).text()).toBe('a,b');
    expect(discord.transcript(channelId, personId)[0]?.text).toBe('see\ntrade.csv');
  });

  test('a direct conversation can be opened with a person and written to', async () => {
    const discord = await startDiscord();
    const { otherId } = places(discord);
    const rest = restClient(discord);
    const open = (id: string) => rest.post(Routes.userChannels(), { body: { recipient_id: id } });
    const channel = Object(await open(otherId));
    expect(Object(await open(otherId)).id).toBe(channel.id);
    await rest.post(Routes.channelMessages(channel.id), { body: { content: 'psst' } });
    expect(discord.transcript(channel.id, otherId).map((m) => m.text)).toEqual(['psst']);
    await expect(open('1234567890123456789')).rejects.toMatchObject({ code: 10013 });
  });
});

describe('where a bot may not go', () => {
  test('a channel whose past it may not read is listed as empty, and takes posts', async () => {
    const discord = await startDiscord({ channels: [{ name: 'sealed', access: 'no-history' }] });
    const { channelId } = places(discord);
    const rest = restClient(discord);
    await rest.post(Routes.channelMessages(channelId), { body: { content: 'x' } });
    expect(await rest.get(Routes.channelMessages(channelId))).toEqual([]);
  });

  test.each([
    ['none', 50001],
    ['read-only', 50013],
  ] as const)('a channel with access %s refuses a post with code %i', async (access, code) => {
    const discord = await startDiscord({ channels: [{ name: 'closed', access }] });
    const { channelId } = places(discord);
    const post = restClient(discord).post(Routes.channelMessages(channelId), {
      body: { content: 'x' },
    });
    await expect(post).rejects.toMatchObject({ code, status: 403 });
  });

  test.each([
    ['/channels/1234567890123456789/messages', 10003],
    ['/guilds/1234567890123456789', 10004],
    ['/no/such/route', 0],
  ] as const)('%s is not there', async (path, code) => {
    const discord = await startDiscord();
    await expect(restClient(discord).get(path)).rejects.toMatchObject({ code, status: 404 });
  });

  test('a call with a wrong token or the wrong method is refused, and written down without tokens', async () => {
    const discord = await startDiscord();
    const wrong = restClient(discord).setToken('wrong');
    await expect(wrong.get('/users/@me')).rejects.toMatchObject({ code: 0, status: 401 });
    await expect(restClient(discord).put('/users/@me')).rejects.toMatchObject({ status: 405 });
    await expect(
      restClient(discord).post('/interactions/1/a-token/callback', { body: { type: 5 } }),
    ).rejects.toMatchObject({ code: 10062 });
    expect(discord.calls()).toEqual([
      { method: 'GET', path: '/users/@me', status: 401 },
      { method: 'PUT', path: '/users/@me', status: 405 },
      { method: 'POST', path: '/interactions/1/:token/callback', status: 404 },
    ]);
  });
});

test('a plain message can be turned to Components V2 once it lets go of its content, never back', async () => {
  const discord = await startDiscord();
  const { channelId, personId } = places(discord);
  const rest = restClient(discord);
  const made = Object(
    await rest.post(Routes.channelMessages(channelId), { body: { content: 'a' } }),
  );
  const edit = (body: object) => rest.patch(Routes.channelMessage(channelId, made.id), { body });
  const flags = MessageFlags.IsComponentsV2;
  const components = [{ type: 10, content: 'whole' }];
  await expect(edit({ flags, components })).rejects.toThrow(
    'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
  );
  await edit({ flags, components, content: null });
  await edit({ components: [{ type: 10, content: 'still' }] });
  await expect(edit({ content: 'back' })).rejects.toThrow('LEGACY_FIELDS');
  await expect(edit({ flags: 0, components })).rejects.toThrow('UNION_TYPE_CHOICES');
  expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(['still']);
});
