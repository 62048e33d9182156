import { Events, MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connectBot, handled, places, startDiscord } from './bot.ts';

const text = (content: string) => ({ type: 10, content });
const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 1, label, custom_id: `id-${label}` })),
});

describe('a slash command', () => {
  test('arrives with its subcommand, options and all that discord.js reads of it', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('seen');
        return {
          subcommand: interaction.options.getSubcommand(),
          system: interaction.options.getString('system'),
          user: interaction.user.id,
          member: interaction.inCachedGuild() && interaction.member.displayName,
          channel: interaction.channel?.id,
          locale: interaction.locale,
          guild: interaction.guildId,
          context: interaction.context,
          mayWrite: interaction.appPermissions.has('SendMessages'),
          limit: interaction.attachmentSizeLimit,
          owners: interaction.authorizingIntegrationOwners.guildId,
        };
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit defence S-400' });
    expect(await done).toEqual({
      subcommand: 'defence',
      system: 'S-400',
      user: personId,
      member: 'Asha Menon',
      channel: channelId,
      locale: 'en-GB',
      guild: discord.guildId,
      context: 0,
      mayWrite: true,
      limit: 10_485_760,
      owners: discord.guildId,
    });
    const [seen] = discord.transcript(channelId, personId);
    expect(seen).toMatchObject({
      text: 'seen',
      private: false,
      author: { name: 'Sherpa', bot: true },
    });
  });

  test('in a direct conversation comes from a user without a guild', async () => {
    const discord = await startDiscord();
    const { directId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('seen');
        return [interaction.guildId, interaction.member, interaction.user.id, interaction.context];
      }),
    );
    await discord.typeCommand({ channelId: directId, personId, text: '/summit trade' });
    expect(await done).toEqual([null, null, personId, 1]);
  });

  test('can be put off privately and answered with Components V2, which one person sees', async () => {
    const discord = await startDiscord();
    const { channelId, personId, otherId } = places(discord);
    const { done, handler } = handled();
    const seen: string[] = [];
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        seen.push(...discord.transcript(channelId, personId).map((m) => m.text));
        await interaction.editReply({
          flags: MessageFlags.IsComponentsV2,
          components: [
            {
              type: 17,
              components: [text('## Trade'), text('Total: **68** billion'), row('More')],
            },
          ],
        });
        await interaction.followUp({ content: 'more of it', flags: MessageFlags.Ephemeral });
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await done;
    expect(seen).toEqual(['Sherpa is thinking…']);
    const [first, second] = discord.transcript(channelId, personId);
    expect(first).toMatchObject({
      text: 'Trade\nTotal: 68 billion',
      private: true,
      edited: false,
      buttons: [{ label: 'More', url: null, disabled: false }],
    });
    expect(second).toMatchObject({ text: 'more of it', private: true, threadId: first?.id });
    expect(discord.transcript(channelId, otherId)).toEqual([]);
  });

  test('put off privately stays private: the first follow-up takes the place of the loading message', async () => {
    const discord = await startDiscord();
    const { channelId, personId, otherId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('first');
        await interaction.followUp('second');
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await done;
    expect(discord.transcript(channelId, personId).map((m) => [m.text, m.private])).toEqual([
      ['first', true],
      ['second', false],
    ]);
    expect(discord.transcript(channelId, otherId).map((m) => m.text)).toEqual(['second']);
  });

  test('answered privately is out of reach of the bot’s own token, and reported as though direct', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    const client = await connectBot(
      discord,
      handler(async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply({ content: 'x', flags: MessageFlags.Ephemeral });
      }),
    );
    const heard = new Promise<Record<string, unknown>>((resolve) => {
      client.on(Events.Raw, (packet: unknown) => {
        const { t, d } = Object(packet);
        if (t === 'MESSAGE_CREATE') resolve(d);
      });
    });
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await done;
    const event = await heard;
    expect(event).toMatchObject({ channel_id: channelId, flags: MessageFlags.Ephemeral });
    expect(event).not.toHaveProperty('guild_id');
    const route = Routes.channelMessage(channelId, String(event.id));
    await expect(client.rest.get(route)).rejects.toMatchObject({ code: 10008 });
    expect(await client.rest.get(Routes.channelMessages(channelId))).toEqual([]);
  });

  test('that is put off with the V2 flag has to set it again, for the flag is ignored', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.client.rest.post(
          `/interactions/${interaction.id}/${interaction.token}/callback`,
          { auth: false, body: { type: 5, data: { flags: MessageFlags.IsComponentsV2 } } },
        );
        return interaction.client.rest.patch(
          `/webhooks/${interaction.applicationId}/${interaction.token}/messages/@original`,
          { auth: false, body: { components: [text('x')] } },
        );
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await expect(done).rejects.toThrow(
      'components[0][UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    );
  });

  test('gives back the message that it was answered with where that is asked for', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const { done, handler } = handled();
    await connectBot(
      discord,
      handler(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const answer = await interaction.reply({ content: 'hello', withResponse: true });
        return [answer.resource?.message?.content, answer.interaction.responseMessageId];
      }),
    );
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    const [message] = discord.transcript(channelId, personId);
    expect(await done).toEqual(['hello', message?.id]);
  });
});
