import { describe, expect, test } from 'vitest';
import { CommandNotSent } from '../../../src/playground/discord/typed-value.ts';
import { connectBot, places, startDiscord } from './bot.ts';

describe('a typed command', () => {
  test.each([
    ['/summit defence S-400', { system: 'S-400', note: null }],
    ['/summit defence system:S-400', { system: 'S-400', note: null }],
    ['/summit defence S-400 and its price', { system: 'S-400', note: 'and its price' }],
    ['/summit defence note:by system: Su-30 MKI', { system: 'Su-30 MKI', note: 'by' }],
    ['/summit defence', { system: null, note: null }],
    ['/summit  defence   S-400 ', { system: 'S-400', note: null }],
  ])('%s fills its options', async (text, expected) => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const seen = Promise.withResolvers<object>();
    await connectBot(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('x');
      const { options } = interaction;
      seen.resolve({ system: options.getString('system'), note: options.getString('note') });
    });
    await discord.typeCommand({ channelId, personId, text });
    expect(await seen.promise).toEqual(expected);
  });

  test.each([
    ['summit trade', 'starts with a slash'],
    ['/nothing', 'no command /nothing'],
    ['/summit', 'needs one of: trade, defence, figure'],
    ['/summit tea', 'needs one of: trade, defence, figure'],
    ['/summit figure', '"measure" is required'],
    ['/summit trade now', 'takes no such words'],
    [`/summit defence S-400 ${'x'.repeat(21)}`, 'at most 20 characters'],
  ])('%s is not sent: %s', async (text, reason) => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    let heard = 0;
    await connectBot(discord, async () => {
      heard += 1;
    });
    const typed = discord.typeCommand({ channelId, personId, text });
    await expect(typed).rejects.toThrow(CommandNotSent);
    await expect(typed).rejects.toThrow(reason);
    expect(heard).toBe(0);
  });

  describe('of a group', () => {
    const digest = {
      name: 'summit',
      description: 'd',
      options: [
        {
          type: 2,
          name: 'digest',
          description: 'd',
          options: [
            { type: 1, name: 'pause', description: 'd' },
            {
              type: 1,
              name: 'subscribe',
              description: 'd',
              options: [
                { type: 3, name: 'time', description: 'd', autocomplete: true },
                { type: 7, name: 'channel', description: 'd', channel_types: [0, 5] },
              ],
            },
          ],
        },
      ],
    };

    test.each(['#defence-desk', 'defence-desk'])('names a channel as %s', async (name) => {
      const discord = await startDiscord();
      const { channelId, personId } = places(discord);
      const seen = Promise.withResolvers<object>();
      const client = await connectBot(discord, async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('x');
        const { options } = interaction;
        seen.resolve({
          group: options.getSubcommandGroup(),
          subcommand: options.getSubcommand(),
          time: options.getString('time'),
          channel: options.getChannel('channel')?.name,
        });
      });
      await client.application.commands.set([digest]);
      const text = `/summit digest subscribe time:07:00 channel:${name}`;
      await discord.typeCommand({ channelId, personId, text });
      expect(await seen.promise).toEqual({
        group: 'digest',
        subcommand: 'subscribe',
        time: '07:00',
        channel: 'defence-desk',
      });
    });

    test('is completed within it', async () => {
      const discord = await startDiscord();
      const { channelId, personId } = places(discord);
      const client = await connectBot(discord, async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const { options } = interaction;
        const asked = [options.getSubcommandGroup(), options.getSubcommand(), options.getFocused()];
        await interaction.respond([{ name: asked.join(' '), value: 'x' }]);
      });
      await client.application.commands.set([digest]);
      const text = '/summit digest subscribe 07';
      expect(await discord.suggest({ channelId, personId, text })).toEqual([
        { name: 'digest subscribe 07', value: 'x' },
      ]);
    });

    test.each([
      ['/summit digest', 'needs one of: pause, subscribe'],
      ['/summit digest subscribe channel:#nowhere', 'takes one of the channels'],
    ])('%s is not sent: %s', async (text, reason) => {
      const discord = await startDiscord();
      const { channelId, personId } = places(discord);
      const client = await connectBot(discord);
      await client.application.commands.set([digest]);
      await expect(discord.typeCommand({ channelId, personId, text })).rejects.toThrow(reason);
    });
  });

  test('of a guild comes before the global one of its name there, and is not offered in private', async () => {
    const discord = await startDiscord();
    const { channelId, directId, personId } = places(discord);
    const seen: (string | null)[] = [];
    const client = await connectBot(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.commandGuildId);
      await interaction.reply('x');
    });
    await client.application.commands.set(
      [
        { name: 'summit', description: 'in this guild' },
        { name: 'desk', description: 'in this guild' },
      ],
      discord.guildId,
    );
    await discord.typeCommand({ channelId, personId, text: '/summit' });
    await discord.typeCommand({ channelId: directId, personId, text: '/summit trade' });
    await expect(
      discord.typeCommand({ channelId: directId, personId, text: '/desk' }),
    ).rejects.toThrow('no command /desk');
    expect(seen).toEqual([discord.guildId, null]);
  });
});
