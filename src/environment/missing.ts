import { TOKEN_HOMES } from './token-homes.ts';

/** One fault of the environment, as a line: the variable, what is wrong, what to do; never a value. */
export type ConfigFault = string;

/** Half a set of tokens: which ones are missing and where to get them. */
export function missingTokens(has: (name: string) => boolean): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const slackBot = has('SLACK_BOT_TOKEN');
  const slackTransport = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  if (slackBot && !slackTransport) {
    faults.push(
      `SLACK_APP_TOKEN is missing for Slack's Socket Mode; ${TOKEN_HOMES.SLACK_APP_TOKEN}. To take Slack's requests over HTTP instead, set SLACK_SIGNING_SECRET: ${TOKEN_HOMES.SLACK_SIGNING_SECRET}`,
    );
  }
  if (!slackBot && (slackTransport || has('SLACK_API_URL'))) {
    faults.push(`SLACK_BOT_TOKEN is missing; ${TOKEN_HOMES.SLACK_BOT_TOKEN}`);
  }
  if (!slackBot && !slackTransport && has('SLACK_API_URL')) {
    faults.push(`SLACK_APP_TOKEN is missing; ${TOKEN_HOMES.SLACK_APP_TOKEN}`);
  }
  if (!has('DISCORD_TOKEN') && (has('DISCORD_GUILD_ID') || has('DISCORD_API_URL'))) {
    faults.push(`DISCORD_TOKEN is missing; ${TOKEN_HOMES.DISCORD_TOKEN}`);
  }
  return faults;
}

/** Digest channels on a platform that has no tokens; looked for even where the list has other faults. */
export function strandedDestinations(list: string, has: (name: string) => boolean): ConfigFault[] {
  const needs = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' } as const;
  return (['slack', 'discord'] as const)
    .filter((platform) => list.includes(`${platform}:`) && !has(needs[platform]))
    .map(
      (platform) =>
        `DIGEST_CHANNELS names a ${platform} channel, but ${platform}'s tokens are not set; set ${platform === 'slack' ? 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN' : 'DISCORD_TOKEN'} or take the entry out`,
    );
}
