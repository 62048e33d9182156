import type { CallFault } from '../../src/playground/chat.ts';
import { type DiscordStandIn, startDiscordStandIn } from '../../src/playground/discord/stand-in.ts';
import type { SlackStandIn } from '../../src/playground/slack/contract.ts';
import { startSlackStandIn } from '../../src/playground/slack/stand-in.ts';

/** The published limits; Slack gives no number for a workspace but "several hundred". */
export const SLACK_LIMITS = { postsPerSecondPerChannel: 1, postsPerMinute: 300 };

const POSTING = /\/channels\/\d+\/messages/;

/** Both services with their limits enforced, and a clock that can be set ahead. */
export interface ChaosServices {
  readonly slack: SlackStandIn;
  readonly discord: DiscordStandIn;
  /** What a bot's environment needs to reach them. */
  readonly env: Readonly<Record<string, string>>;
  /** Channels of each, direct conversations left out. */
  channels(of: 'slack' | 'discord'): readonly string[];
  /** Requests that posting took, and how many of them were refused with 429. */
  requests(of: 'slack' | 'discord'): { readonly requests: number; readonly refused: number };
  /** Has the services fail in all ways at these odds, from 0 to 1. */
  fail(odds: number): void;
  stop(): Promise<void>;
}

export async function startChaosServices(options: {
  readonly channels: { readonly slack: number; readonly discord: number };
  readonly now: () => number;
  readonly random: () => number;
}): Promise<ChaosServices> {
  const { now, random } = options;
  const desks = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `desk-${at + 1}` }));
  const [slack, discord] = await Promise.all([
    startSlackStandIn({ now, random, channels: desks(options.channels.slack), ...SLACK_LIMITS }),
    startDiscordStandIn({
      now,
      random,
      channels: desks(options.channels.discord),
      rateLimits: true,
    }),
  ]);
  return {
    slack,
    discord,
    env: {
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_APP_TOKEN: slack.credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.credentials.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    channels: (of) =>
      (of === 'slack' ? slack : discord)
        .channels()
        .filter(({ directWith }) => directWith === undefined)
        .map(({ id }) => id),
    requests(of) {
      const statuses =
        of === 'slack'
          ? slack
              .calls()
              .flatMap((call) => (call.method === 'chat.postMessage' ? [call.status] : []))
          : discord.calls().flatMap((call) => (POSTING.test(call.path) ? [call.status] : []));
      const refused = statuses.filter((status) => status === 429).length;
      return { requests: statuses.length - refused, refused };
    },
    fail(odds) {
      for (const fault of faults(odds)) {
        slack.order({ ...fault, path: 'chat.postMessage' });
        discord.order({ ...fault, path: '/messages' });
      }
    },
    async stop() {
      await Promise.all([slack.stop(), discord.stop()]);
    },
  };
}

/** Refused, failed after doing it, no answer after doing it, and cut off before doing it. */
const faults = (chance: number): readonly CallFault[] => {
  const often = { path: '', times: Number.POSITIVE_INFINITY, chance };
  return [
    { type: 'rate-limit', retryAfter: 1, ...often },
    { type: 'server-error', applied: true, ...often },
    { type: 'hang', applied: true, ...often },
    { type: 'hang-up', applied: false, ...often },
  ];
};
