import { once } from 'node:events';
import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { connectBot, LEAST_INTENTS, makeClient, places, startDiscord } from './bot.ts';

describe('connecting', () => {
  test('a client that logs in knows who it is, its application and the guild with its channels', async () => {
    const discord = await startDiscord();
    const client = await connectBot(discord);
    expect(client.user.id).toBe(discord.credentials.applicationId);
    expect(client.user.bot).toBe(true);
    expect(client.application.id).toBe(discord.credentials.applicationId);
    expect(client.guilds.cache.get(discord.guildId)?.channels.cache.map((c) => c.name)).toEqual([
      'newsdesk',
      'defence-desk',
    ]);
    expect(discord.connections()).toBe(1);
  });

  test('the token names the application, as real ones do', async () => {
    const { credentials } = await startDiscord();
    const [head = ''] = credentials.token.split('.');
    expect(Buffer.from(head, 'base64').toString()).toBe(credentials.applicationId);
  });

  test('a wrong token is refused at the first call', async () => {
    const discord = await startDiscord();
    const client = makeClient(discord);
    await expect(client.login('MTIz.abcdef.nonsense')).rejects.toMatchObject({
      code: 'TokenInvalid',
    });
    expect(discord.connections()).toBe(0);
  });

  test('a privileged intent closes the connection unless it is switched on', async () => {
    const intents = [...LEAST_INTENTS, GatewayIntentBits.MessageContent];
    const strict = await startDiscord();
    await expect(makeClient(strict, { intents }).login(strict.credentials.token)).rejects.toThrow(
      'Used disallowed intents',
    );

    const open = await startDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
    await connectBot(open, undefined, { intents });
    expect(open.connections()).toBe(1);
  });

  test('the starts that are left go down with each session that begins', async () => {
    const discord = await startDiscord();
    const client = await connectBot(discord);
    const { session_start_limit: left } = await client.rest
      .get('/gateway/bot')
      .then((answer) => Object(answer));
    expect(left).toMatchObject({ total: 1000, remaining: 999 });
  });
});

describe('coming back', () => {
  test('a dropped client resumes, is told what it missed once, and keeps its session', async () => {
    const discord = await startDiscord();
    const client = await connectBot(discord);
    const { channelId, personId } = places(discord);
    const heard: string[] = [];
    // The raw packets, for the client hides a message that it has seen.
    client.on(Events.Raw, (packet: unknown) => {
      const { t, d } = Object(packet);
      if (t === 'MESSAGE_CREATE') heard.push(d.id);
    });
    const before = once(client, Events.MessageCreate);
    const first = await discord.say({ channelId, personId, text: 'before' });
    await before;

    const resumed = once(client, Events.ShardResume);
    discord.order({ type: 'drop-socket' });
    expect(discord.connections()).toBe(0);
    const missed = await discord.say({ channelId, personId, text: 'while it was away' });
    const [, replayed] = await resumed;
    expect(replayed).toBeGreaterThanOrEqual(1);
    expect(heard).toEqual([first.id, missed.id]);

    const next = once(client, Events.MessageCreate);
    const after = await discord.say({ channelId, personId, text: 'afterwards' });
    await next;
    expect(heard).toEqual([first.id, missed.id, after.id]);
    expect(discord.calls().filter((c) => c.path === '/gateway/bot')).toHaveLength(1);
  });

  test('a client that is asked to reconnect resumes', async () => {
    const discord = await startDiscord();
    const client = await connectBot(discord);
    const resumed = once(client, Events.ShardResume);
    discord.askToReconnect();
    await resumed;
    expect(discord.connections()).toBe(1);
  });

  test('a client whose session is over identifies anew', async () => {
    const discord = await startDiscord();
    const client = await connectBot(discord);
    const again = once(client, Events.ShardReady);
    discord.invalidateSessions();
    await again;
    expect(discord.connections()).toBe(1);
  });

  test('an event that is ordered twice arrives twice with the same id', async () => {
    const discord = await startDiscord();
    const ids: string[] = [];
    const twice = Promise.withResolvers<void>();
    await connectBot(discord, async (interaction) => {
      ids.push(interaction.id);
      if (ids.length === 2) twice.resolve();
      else if (interaction.isChatInputCommand()) await interaction.reply('once');
    });
    const { channelId, personId } = places(discord);
    discord.order({ type: 'duplicate-event', times: 1 });
    await discord.typeCommand({ channelId, personId, text: '/summit trade' });
    await twice.promise;
    expect(ids[1]).toBe(ids[0]);
  });
});
