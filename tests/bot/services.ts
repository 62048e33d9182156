import type { Config } from '../../src/config.ts';
import { startDiscordStandIn } from '../../src/playground/discord/stand-in.ts';
import { startSlackStandIn } from '../../src/playground/slack/stand-in.ts';

/** Both services on loopback, with what a bot's environment needs to reach them. */
export async function startServices() {
  const [slack, discord] = await Promise.all([
    startSlackStandIn({}),
    startDiscordStandIn({ now: Date.now }),
  ]);
  return {
    slack,
    discord,
    /** How an app in this process reaches both. */
    platforms: {
      slack: {
        botToken: slack.credentials.botToken,
        transport: { type: 'socket', appToken: slack.credentials.appToken },
        apiUrl: slack.apiUrl,
      },
      discord: { token: discord.credentials.token, guildId: undefined, apiUrl: discord.apiUrl },
    } satisfies Pick<Config, 'slack' | 'discord'>,
    env: {
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_APP_TOKEN: slack.credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.credentials.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    stop: async () => {
      await Promise.all([slack.stop(), discord.stop()]);
    },
  };
}

/** The first channel that is no direct conversation, and somebody in it. */
export function placeIn(chat: {
  channels(): readonly { id: string; directWith?: string }[];
  people(): readonly { id: string }[];
}): { channelId: string; personId: string } {
  const channel = chat.channels().find(({ directWith }) => directWith === undefined);
  const [person] = chat.people();
  if (!channel || !person) throw new Error('the service has nobody in it');
  return { channelId: channel.id, personId: person.id };
}
