import { once } from 'node:events';
import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
  REST,
  type RESTOptions,
} from 'discord.js';
import { Agent } from 'undici';
import { onTestFinished } from 'vitest';
import {
  type DiscordStandIn,
  type DiscordStandInOptions,
  startDiscordStandIn,
} from '../../../src/playground/discord/stand-in.ts';

/** A stand-in that the test stops when it is done. */
export async function startDiscord(
  options: Partial<DiscordStandInOptions> = {},
): Promise<DiscordStandIn> {
  const discord = await startDiscordStandIn({ now: Date.now, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

export const LEAST_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** The real discord.js client, not yet logged in. It may identify again without waiting. */
export function makeClient(
  discord: DiscordStandIn,
  options: { intents?: readonly GatewayIntentBits[]; rest?: Partial<RESTOptions> } = {},
): Client {
  const client = new Client({
    intents: [...(options.intents ?? LEAST_INTENTS)],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl, ...options.rest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** A logged-in client with `/summit` registered, handing interactions to `handle`. */
export async function connectBot(
  discord: DiscordStandIn,
  handle: (interaction: Interaction) => Promise<unknown> = async () => {},
  options: Parameters<typeof makeClient>[1] = {},
): Promise<Client<true>> {
  const client = makeClient(discord, options);
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
  const ready = once(client, Events.ClientReady);
  await client.login(discord.credentials.token);
  await ready;
  if (!client.isReady()) throw new Error('the client is not ready');
  await client.application.commands.set([SUMMIT]);
  return client;
}

/**
 * The real REST client by itself. Its agent is its own, as Sherpa's is: that of the whole process may have
 * been set by the other undici that Bolt brings, which takes no files of this one.
 */
export function restClient(discord: DiscordStandIn, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: discord.apiUrl, agent: new Agent(), ...options }).setToken(
    discord.credentials.token,
  );
}

const SUMMIT = {
  name: 'summit',
  description: 'Ask about the summit',
  options: [
    { type: 1, name: 'trade', description: 'Trade figures' },
    {
      type: 1,
      name: 'defence',
      description: 'Defence deals',
      options: [
        { type: 3, name: 'system', description: 'A weapon system', autocomplete: true },
        { type: 3, name: 'note', description: 'Anything else', max_length: 20 },
      ],
    },
    {
      type: 1,
      name: 'figure',
      description: 'One figure',
      options: [{ type: 3, name: 'measure', description: 'What it measures', required: true }],
    },
  ],
};

/** The first guild channel, the direct conversation, and two people. */
export function places(discord: DiscordStandIn) {
  const channelId = discord.channels().find((c) => c.directWith === undefined)?.id ?? '';
  const direct = discord.channels().find((c) => c.directWith !== undefined);
  const [first, second] = discord.people();
  return {
    channelId,
    directId: direct?.id ?? '',
    personId: first?.id ?? '',
    otherId: second?.id ?? '',
  };
}

/** What a handler did, so that a test can wait for it and see its error. */
export function handled() {
  const done = Promise.withResolvers<unknown>();
  const handler =
    (act: (interaction: Interaction) => Promise<unknown>) => async (interaction: Interaction) => {
      await act(interaction).then(done.resolve, done.reject);
    };
  return { done: done.promise, handler };
}
