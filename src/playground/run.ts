import { createApp } from '../app.ts';
import type { Library } from '../content/library.ts';
import type { Destination } from '../contract.ts';
import { createLogger } from '../logger.ts';
import { keepPacks } from '../packs-in-use.ts';
import type { Running } from '../running.ts';
import { sendTyped, suggestFor } from './act.ts';
import type { Chat } from './chat.ts';
import { createClock } from './clock.ts';
import { commandHints, fillFirstOption } from './command-hints.ts';
import { createDigestJump } from './digest-jump.ts';
import { openDirectConversations } from './direct-conversations.ts';
import { type DiscordStandIn, startDiscordStandIn } from './discord/stand-in.ts';
import { dayAt, notableDays } from './notable-days.ts';
import type { PageFiles } from './page-server/bundle.ts';
import { servePage } from './page-server/server.ts';
import type { PlaygroundParts } from './parts.ts';
import type { SlackStandIn } from './slack/contract.ts';
import { startSlackStandIn } from './slack/stand-in.ts';
import { thingsToTry } from './things-to-try.ts';
import type { ChatInfo, PlaygroundInfo } from './wire.ts';

const BOT = 'Sherpa';
const SLACK_COMMANDS = ['/summit'];
const CHANNELS = [{ name: 'newsdesk' }, { name: 'defence-desk' }];
const PEOPLE = [{ name: 'Asha Menon' }, { name: 'Daniel Okoye' }, { name: 'Irina Volkova' }];

/** Starts everything, in the order in which one part needs another; on a failure stops what runs. */
export async function runPlayground(
  parts: PlaygroundParts,
  files: Promise<PageFiles>,
): Promise<Running> {
  const { config, out, logLevel } = parts;
  await using started = new AsyncDisposableStack();
  const clock = createClock(parts.now);
  const now = (): number => clock.now().epochMilliseconds;

  const [slack, discord] = await Promise.all([
    startSlackStandIn({
      now,
      botName: BOT,
      commands: SLACK_COMMANDS,
      channels: CHANNELS,
      people: PEOPLE,
    }),
    startDiscordStandIn({
      now,
      botName: BOT,
      channels: CHANNELS,
      people: PEOPLE,
      guildName: 'Summit Desk',
      zone: config.digest.zone,
    }),
  ]);
  started.defer(() => slack.stop());
  started.defer(() => discord.stop());

  const { botToken, appToken } = slack.credentials;
  const { token } = discord.credentials;
  const secrets = [botToken, appToken, slack.credentials.signingSecret, token];
  const logger = createLogger({ level: logLevel, secrets }, out);
  const packs = keepPacks(parts.library, { packs: config.packs, logger });
  const digestChannels = [slack, discord].map((chat) => ({
    chat,
    channelId: firstChannel(chat),
    readerId: chat.people()[0]?.id ?? '',
  }));
  const app = createApp({
    config: {
      slack: { botToken, transport: { type: 'socket', appToken }, apiUrl: slack.apiUrl },
      discord: { token, guildId: undefined, apiUrl: discord.apiUrl },
      store: { type: 'memory' },
      digest: {
        ...config.digest,
        destinations: digestChannels.map(
          ({ chat, channelId }): Destination => ({ platform: chat.service, channelId }),
        ),
      },
    },
    library: packs.library,
    now: clock.now,
    logger,
  });
  await Promise.all([app.start(), openDirectConversations(slack, discord)]);
  started.defer(() => app.stop());

  const page = await servePage(
    {
      files: await files,
      info: () => describe(parts, packs.library(), slack, discord),
      chats: { slack, discord },
      send: (service, input) =>
        service === 'slack'
          ? sendTyped(slack, { name: BOT, commands: SLACK_COMMANDS }, input)
          : sendTyped(discord, { name: BOT, commands: names(discord) }, asTyped(discord, input)),
      suggest: (input) => suggestFor(discord, asTyped(discord, input)),
      jump: createDigestJump({
        clock,
        schedule: config.digest,
        channels: digestChannels,
        tick: app.tick,
      }),
      clock: now,
      logger,
    },
    config.playgroundPort,
  );
  started.defer(() => page.stop());
  out.write(banner(page.address, packs.library().defaultPack.meta.title));
  const running = started.move();
  return {
    reload: packs.reload,
    stop: () => running.disposeAsync(),
  };
}

function describe(
  { config, now }: PlaygroundParts,
  library: Library,
  slack: SlackStandIn,
  discord: DiscordStandIn,
): PlaygroundInfo {
  const pack = library.defaultPack;
  const info = (chat: Chat, botId: string, commands: ChatInfo['commands']): ChatInfo => ({
    service: chat.service,
    bot: { id: botId, name: BOT },
    channels: chat.channels().map(({ id, name, directWith = null }) => ({ id, name, directWith })),
    people: chat.people().map(({ id, name }) => ({ id, name })),
    commands,
  });
  const hints = hintsOf(discord);
  return {
    slack: info(slack, slack.bot.userId, hints),
    discord: info(discord, discord.credentials.applicationId, hints),
    pack: pack.meta.title,
    digest: {
      time: config.digest.time,
      zone: config.digest.zone,
      channel: CHANNELS[0]?.name ?? '',
    },
    days: [...notableDays(pack.meta.summit, dayAt(now(), config.digest))],
    tries: [...thingsToTry(pack)],
  };
}

const firstChannel = (chat: Chat): string =>
  chat.channels().find(({ directWith }) => directWith === undefined)?.id ?? '';

const hintsOf = (discord: DiscordStandIn): ChatInfo['commands'] =>
  commandHints(discord.registeredCommands());

const names = (discord: DiscordStandIn): string[] =>
  hintsOf(discord).map(({ text }) => text.split(' ', 1)[0] ?? '');

const asTyped = <T extends { readonly text: string }>(discord: DiscordStandIn, input: T): T => ({
  ...input,
  text: fillFirstOption(input.text, hintsOf(discord)),
});

const banner = (address: string, title: string): string => `
Sherpa playground: ${address}

  Slack and Discord on this machine, with the bot connected to both. Nothing leaves it.
  Briefing: ${title}
  Try "/summit trade" in either channel, "@Sherpa" with a question, or jump to a day of the summit.
  Ctrl+C stops it. To connect a real workspace or server, set the tokens that .env.example names.

`;
