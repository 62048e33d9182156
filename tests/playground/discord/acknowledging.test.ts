import type { Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { NotAcknowledged } from '../../../src/playground/chat.ts';
import { connectBot, handled, places, startDiscord } from './bot.ts';

describe('acknowledging', () => {
  test('a person is told when the bot takes too long, and the late answer is refused', async () => {
    const discord = await startDiscord({ acknowledgeWithinMs: 30 });
    const { channelId, personId } = places(discord);
    const tooLate = Promise.withResolvers<void>();
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        await tooLate.promise;
        if (interaction.isChatInputCommand()) await interaction.reply('late');
      }),
    );
    const typed = discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await expect(typed).rejects.toThrow(NotAcknowledged);
    tooLate.resolve();
    await expect(done).rejects.toMatchObject({ code: 10062, status: 404 });
    expect(discord.transcript(channelId, personId)).toEqual([]);
  });

  test('a second answer is refused', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const body = { type: 4, data: { content: 'x' } };
        await interaction.client.rest.post(path, { auth: false, body });
        await interaction.client.rest.post(path, { auth: false, body });
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await expect(done).rejects.toMatchObject({ code: 40060, status: 400 });
  });

  test('nothing can be sent with a token before the first answer', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const early = await interaction.webhook.send('early').catch((error: unknown) => error);
        await interaction.reply('on time');
        return early;
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    expect(await done).toMatchObject({ code: 10015, status: 404 });
  });

  test('a token answers for 15 minutes and not a millisecond longer', async () => {
    let now = Date.UTC(2025, 11, 5);
    const discord = await startDiscord({ now: () => now });
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('first');
        now += 15 * 60_000;
        await interaction.editReply('second');
        now += 1;
        await interaction.editReply('third');
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await expect(done).rejects.toMatchObject({ code: 50027, status: 401 });
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual(['second']);
  });

  test('an answer of a type that does not fit the interaction is refused', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        const wrong = await interaction.client.rest
          .post(path, { auth: false, body: { type: 7, data: { content: 'x' } } })
          .catch((error: unknown) => error);
        await interaction.reply('right');
        return wrong;
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    expect(await done).toMatchObject({
      code: 50035,
      message: expect.stringContaining('type[BASE_TYPE_CHOICES]: Value must be one of {4, 5, 9}.'),
    });
  });
});

test('200 commands in flight are all acknowledged and answered, and none is lost', async () => {
  const discord = await startDiscord();
  const { channelId, personId } = places(discord);
  const answered: Promise<unknown>[] = [];
  const handle = async (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const answer = async () => {
      await interaction.deferReply();
      await interaction.editReply(`answer to ${interaction.id}`);
    };
    answered.push(answer());
  };
  // The client would hold its edits to 50 a second.
  await connectBot(discord, handle, { rest: { globalRequestsPerSecond: 10_000 } });
  await Promise.all(
    Array.from({ length: 200 }, () =>
      discord.typeCommand({ channelId, personId, text: '/summit trade' }),
    ),
  );
  await Promise.all(answered);
  const texts = discord.transcript(channelId, personId).map((m) => m.text);
  expect(new Set(texts).size).toBe(200);
  expect(texts.every((text) => text.startsWith('answer to '))).toBe(true);
});
