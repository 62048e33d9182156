import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { NotAcknowledged } from '../../../src/playground/chat.ts';
import { connectBot, handled, places, startDiscord } from './bot.ts';

const text = (content: string) => ({ type: 10, content });
const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 1, label, custom_id: `id-${label}` })),
});

describe('buttons', () => {
  test('a press carries the button and its message, and can change that message', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const done = Promise.withResolvers<string>();
    await connectBot(discord, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({
          flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
          components: [text('page 1'), row('Next')],
        });
      else if (interaction.isButton()) {
        await interaction.update({ components: [text('page 2'), row('Back')] });
        done.resolve(`${interaction.customId} on ${interaction.message.id}`);
      }
    });
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    const [before] = discord.transcript(channelId, personId);
    await discord.press({ messageId: before?.id ?? '', personId, label: 'Next' });
    expect(await done.promise).toBe(`id-Next on ${before?.id}`);
    expect(discord.transcript(channelId, personId)).toMatchObject([
      { id: before?.id, text: 'page 2', private: true, edited: true, buttons: [{ label: 'Back' }] },
    ]);
  });

  test('a press can be acknowledged first, the message edited and a public one added', async () => {
    const discord = await startDiscord();
    const { channelId, personId, otherId } = places(discord);
    const done = Promise.withResolvers<void>();
    await connectBot(discord, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'mine', components: [row('Post')], flags: 64 });
      else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'posted', components: [] });
        await interaction.followUp('for all');
        done.resolve();
      }
    });
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    const [mine] = discord.transcript(channelId, personId);
    await discord.press({ messageId: mine?.id ?? '', personId, label: 'Post' });
    await done.promise;
    expect(discord.transcript(channelId, otherId).map((m) => m.text)).toEqual(['for all']);
    expect(discord.transcript(channelId, personId).map((m) => m.text)).toEqual([
      'posted',
      'for all',
    ]);
  });

  test('a link and a disabled button start nothing, and a private one is for its person alone', async () => {
    const discord = await startDiscord();
    const { channelId, personId, otherId } = places(discord);
    await connectBot(discord, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({
        content: 'x',
        flags: 64,
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 5, label: 'Site', url: 'https://example.org' },
              { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
              { type: 2, style: 2, label: 'On', custom_id: 'on' },
            ],
          },
        ],
      });
    });
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    const messageId = discord.transcript(channelId, personId)[0]?.id ?? '';
    await expect(discord.press({ messageId, personId, label: 'Site' })).rejects.toThrow('link');
    await expect(discord.press({ messageId, personId, label: 'Off' })).rejects.toThrow('disabled');
    await expect(discord.press({ messageId, personId, label: 'None' })).rejects.toThrow(
      'no button',
    );
    await expect(discord.press({ messageId, personId: otherId, label: 'On' })).rejects.toThrow(
      'no message',
    );
  });
});

describe('autocomplete', () => {
  test('asks the bot what fits the half-typed option', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    await connectBot(discord, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} like ${value}`, value: 's-400' }]);
    });
    const asked = { channelId, personId, text: '/summit defence S-4' };
    expect(await discord.suggest(asked)).toEqual([{ name: 'system like S-4', value: 's-400' }]);
    expect(await discord.suggest({ ...asked, text: '/summit trade' })).toEqual([]);
  });

  test.each([
    [25, null],
    [26, 'data.choices[BASE_TYPE_MAX_LENGTH]: Must be 25 or fewer in length.'],
  ])('of %i choices ends in %s', async (count, refusal) => {
    const discord = await startDiscord(refusal === null ? {} : { acknowledgeWithinMs: 500 });
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        await interaction.respond(
          Array.from({ length: count }, (_, n) => ({ name: `c${n}`, value: `v${n}` })),
        );
      }),
    );
    const suggested = discord.suggest({ channelId, personId, text: '/summit defence ' });
    if (refusal === null) expect(await suggested).toHaveLength(count);
    else {
      await expect(done).rejects.toThrow(refusal);
      await expect(suggested).rejects.toThrow(NotAcknowledged);
    }
  });
});
