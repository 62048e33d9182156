import { Events, type Interaction, MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { NotAcknowledged } from '../../../src/playground/chat.ts';
import { connectBot, places, startDiscord } from './bot.ts';

const text = (content: string) => ({ type: 10, content });
const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 1, label, custom_id: `id-${label}` })),
});

/** What a handler did, so that a test can wait for it and see its error. */
function handled() {
  const done = Promise.withResolvers<unknown>();
  const handler =
    (act: (interaction: Interaction) => Promise<unknown>) => async (interaction: Interaction) => {
      await act(interaction).then(done.resolve, done.reject);
    };
  return { done: done.promise, handler };
}

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
    const discord = await startDiscord({ acknowledgeWithinMs: 200 });
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
