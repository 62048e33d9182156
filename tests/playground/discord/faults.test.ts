import { HTTPError, RESTEvents, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { places, restClient, startDiscord } from './bot.ts';

describe('ordered faults', () => {
  test('the client waits when a 429 tells it to, and then gets through', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    discord.order({
      type: 'rate-limit',
      path: `/channels/${channelId}/messages`,
      retryAfter: 1,
      times: 1,
    });
    const rest = restClient(discord);
    const answers: (number | string | null)[] = [];
    rest.on(RESTEvents.Response, (_, response) =>
      answers.push(response.status, response.headers.get('retry-after')),
    );
    const waits: number[] = [];
    rest.on(RESTEvents.RateLimited, ({ retryAfter }) => waits.push(retryAfter));
    await rest.post(Routes.channelMessages(channelId), { body: { content: 'x' } });
    expect(waits).toHaveLength(1);
    expect(answers).toEqual([429, '1', 200, null]);
    expect(discord.transcript(channelId, personId)).toHaveLength(1);
  });

  test('a 429 says how long in its body, and whether the whole bot is meant', async () => {
    const discord = await startDiscord({ now: () => 0 });
    discord.order({ type: 'rate-limit', path: '/users/@me', retryAfter: 7, times: 1 });
    const answer = await fetch(`${discord.apiUrl}/v10/users/@me`);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(answer.headers.get('x-ratelimit-scope')).toBe('user');
    expect(await answer.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 7,
      global: false,
    });
  });

  test.each([
    [false, []],
    [true, ['x']],
  ])('a server error after applying (%s) leaves %j', async (applied, left) => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    discord.order({ type: 'server-error', path: '/messages', applied, times: 1 });
    const rest = restClient(discord, { retries: 0 });
    const post = () => rest.post(Routes.channelMessages(channelId), { body: { content: 'x' } });
    await expect(post()).rejects.toBeInstanceOf(HTTPError);
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(left);
    await post();
  });

  test('a client that retries a server error posts twice, unless it enforces a nonce', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const rest = restClient(discord);
    const post = (body: object) => {
      discord.order({ type: 'server-error', path: '/messages', applied: true, times: 1 });
      return rest.post(Routes.channelMessages(channelId), { body });
    };
    await post({ content: 'a' });
    await post({ content: 'b', nonce: 'n', enforce_nonce: true });
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(['a', 'a', 'b']);
  });
});

describe('a connection that fails', () => {
  test.each([
    [false, []],
    [true, ['x']],
  ])('is cut in the place of an answer; what was asked is done: %s', async (applied, left) => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    discord.order({ type: 'hang-up', path: '/messages', applied, times: 1 });
    const post = restClient(discord, { retries: 0 }).post(Routes.channelMessages(channelId), {
      body: { content: 'x' },
    });
    await expect(post).rejects.toThrow();
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(left);
    expect(discord.calls().at(-1)).toMatchObject({ method: 'POST', status: 0 });
  });

  test('is left without an answer for as long as the client waits', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    discord.order({ type: 'hang', path: '/messages', applied: true, times: 1 });
    const post = restClient(discord, { retries: 0, timeout: 500 }).post(
      Routes.channelMessages(channelId),
      { body: { content: 'x' } },
    );
    await expect(post).rejects.toThrow('aborted');
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(['x']);
  });

  test('strikes by chance as the dice say', async () => {
    const dice = [0.9, 0.05, 0.5];
    const discord = await startDiscord({ random: () => dice.shift() ?? 1 });
    const { channelId } = places(discord);
    discord.order({
      type: 'hang-up',
      path: '/messages',
      applied: false,
      times: Number.POSITIVE_INFINITY,
      chance: 0.1,
    });
    const rest = restClient(discord, { retries: 0 });
    const outcomes = [];
    for (let n = 0; n < 3; n += 1) {
      const post = rest.post(Routes.channelMessages(channelId), { body: { content: 'x' } });
      outcomes.push(
        await post.then(
          () => 'posted',
          () => 'cut',
        ),
      );
    }
    expect(outcomes).toEqual(['posted', 'cut', 'posted']);
  });
});

describe('buckets', () => {
  const post = (discord: Awaited<ReturnType<typeof startDiscord>>, channelId: string) =>
    fetch(`${discord.apiUrl}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.credentials.token}` },
      body: JSON.stringify({ content: 'x' }),
    });

  test('a channel takes five messages in five seconds, and the sixth is told when to come back', async () => {
    let now = 1_000_000;
    const discord = await startDiscord({ rateLimits: true, now: () => now });
    const [first = '', second = ''] = discord.channels().map((c) => c.id);
    for (const left of ['4', '3', '2', '1', '0']) {
      const answer = await post(discord, first);
      expect(answer.headers.get('x-ratelimit-remaining')).toBe(left);
      expect(answer.headers.get('x-ratelimit-limit')).toBe('5');
    }
    now += 2000;
    const sixth = await post(discord, first);
    expect(sixth.status).toBe(429);
    expect(sixth.headers.get('retry-after')).toBe('3');
    expect((await post(discord, second)).status).toBe(200);
    now += 3000;
    expect((await post(discord, first)).status).toBe(200);
  });

  test('the whole bot makes fifty requests a second, and interactions do not count', async () => {
    const discord = await startDiscord({ rateLimits: true, now: () => 0 });
    const get = (path: string) =>
      fetch(`${discord.apiUrl}/v10${path}`, {
        headers: { authorization: `Bot ${discord.credentials.token}` },
      });
    const paths = ['/users/@me', '/gateway/bot'];
    for (let n = 0; n < 50; n += 1) expect((await get(paths[n % 2] ?? '')).status).toBe(200);
    const limited = await get('/applications/@me');
    expect(limited.status).toBe(429);
    expect(limited.headers.get('x-ratelimit-global')).toBe('true');
    expect(await limited.json()).toMatchObject({ global: true, retry_after: 1 });
    const followUp = await fetch(`${discord.apiUrl}/v10/webhooks/1/token`, { method: 'POST' });
    expect(followUp.status).not.toBe(429);
  });

  test('the second in which fifty requests are taken begins with any of them', async () => {
    let now = 0;
    const discord = await startDiscord({ rateLimits: true, now: () => now });
    const get = () =>
      fetch(`${discord.apiUrl}/v10/users/@me`, {
        headers: { authorization: `Bot ${discord.credentials.token}` },
      });
    expect((await get()).status).toBe(200);
    now = 900;
    for (let n = 0; n < 49; n += 1) expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(429);
    now = 1000;
    expect((await get()).status).toBe(200);
    const refused = await get();
    expect(await refused.json()).toMatchObject({ global: true, retry_after: 0.9 });
  });

  test('the real client paces itself by the headers and meets no 429', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const rest = restClient(discord);
    await Promise.all(
      Array.from({ length: 12 }, () =>
        rest.post(Routes.channelMessages(channelId), { body: { content: 'x' } }),
      ),
    );
    expect(discord.calls().map((c) => c.status)).toEqual(Array(12).fill(200));
  });
});
