import type { Chat } from '../../src/playground/chat.ts';
import { startDiscordStandIn } from '../../src/playground/discord/stand-in.ts';
import { startSlackStandIn } from '../../src/playground/slack/stand-in.ts';

export const PLATFORMS = ['slack', 'discord'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

/** A loopback Slack and a loopback Discord for one bot, in this process. */
export interface Services {
  readonly chats: Readonly<Record<PlatformName, Chat>>;
  /** What a bot needs to connect to them, by the names that Sherpa reads. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether a bot holds both connections and its command can be typed on both. */
  areServed(): boolean;
  stop(): Promise<void>;
}

export async function startServices(): Promise<Services> {
  const slack = await startSlackStandIn();
  const discord = await startDiscordStandIn({ now: Date.now });
  return {
    chats: { slack, discord },
    environment: {
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_APP_TOKEN: slack.credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.credentials.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    areServed: () =>
      slack.connections() > 0 &&
      discord.connections() > 0 &&
      discord.registeredCommands().length > 0,
    stop: async () => {
      await Promise.all([slack.stop(), discord.stop()]);
    },
  };
}
