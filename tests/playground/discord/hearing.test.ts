import { once } from 'node:events';
import { type Client, Events, type Message, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connectBot, LEAST_INTENTS, places, startDiscord } from './bot.ts';

const nextMessage = async (client: Client): Promise<Message> => {
  const [message] = await once(client, Events.MessageCreate);
  return message;
};

describe('what a bot hears', () => {
  test('a mention arrives whole, and what does not mention it without its content', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const client = await connectBot(discord);

    const mentioned = nextMessage(client);
    await discord.say({ channelId, personId, text: 'what of the S-400?', mention: true });
    const heard = await mentioned;
    expect(heard.content).toBe(`<@${client.user.id}> what of the S-400?`);
    expect(heard.mentions.has(client.user.id)).toBe(true);
    expect(heard.author).toMatchObject({ id: personId, bot: false });
    expect(heard.guildId).toBe(discord.guildId);

    const unaddressed = nextMessage(client);
    await discord.say({ channelId, personId, text: 'lunch?' });
    expect((await unaddressed).content).toBe('');
  });

  test('with the Message Content intent it reads everything', async () => {
    const intent = 1 << 15;
    const discord = await startDiscord({ privilegedIntents: intent });
    const { channelId, personId } = places(discord);
    const client = await connectBot(discord, undefined, { intents: [...LEAST_INTENTS, intent] });
    const heard = nextMessage(client);
    await discord.say({ channelId, personId, text: 'lunch?' });
    expect((await heard).content).toBe('lunch?');
  });

  test('a direct message arrives whole and is answered where it was said', async () => {
    const discord = await startDiscord();
    const { directId, personId } = places(discord);
    const client = await connectBot(discord);
    const heard = nextMessage(client);
    await discord.say({ channelId: directId, personId, text: 'agenda?' });
    const message = await heard;
    expect([message.content, message.guildId, message.channelId]).toEqual([
      'agenda?',
      null,
      directId,
    ]);
    await message.reply('Friday');
    expect(discord.transcript(directId, personId).map((m) => m.text)).toEqual([
      'agenda?',
      'Friday',
    ]);
  });

  test('a reply to the bot mentions it and brings what it answers', async () => {
    const discord = await startDiscord();
    const { channelId, personId } = places(discord);
    const client = await connectBot(discord);
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isSendable()) throw new Error('no channel to send to');
    const posted = await channel.send('the total was 68 billion');

    const heard = nextMessage(client);
    await discord.say({ channelId, personId, text: 'in which year?', threadId: posted.id });
    const message = await heard;
    expect(message.content).toBe('in which year?');
    expect(message.mentions.repliedUser?.id).toBe(client.user.id);
    expect((await message.fetchReference()).content).toBe('the total was 68 billion');
  });

  test('it hears itself and other bots, marked as bots', async () => {
    const discord = await startDiscord();
    const { channelId } = places(discord);
    const client = await connectBot(discord);
    const own = nextMessage(client);
    await client.rest.post(Routes.channelMessages(channelId), { body: { content: 'mine' } });
    expect((await own).author).toMatchObject({ id: client.user.id, bot: true });

    const others = nextMessage(client);
    discord.sayAsBot({ channelId, name: 'Ticker', text: 'hello', mention: true });
    const heard = await others;
    expect(heard.author).toMatchObject({ username: 'Ticker', bot: true });
    expect(heard.mentions.has(client.user.id)).toBe(true);
  });

  test('without the intent for direct messages it hears none', async () => {
    const discord = await startDiscord();
    const { channelId, directId, personId } = places(discord);
    const client = await connectBot(discord, undefined, { intents: LEAST_INTENTS.slice(0, 2) });
    const heard = nextMessage(client);
    await discord.say({ channelId: directId, personId, text: 'unheard' });
    const second = await discord.say({ channelId, personId, text: 'heard' });
    expect((await heard).id).toBe(second.id);
  });
});
