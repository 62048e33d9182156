import { startBareDiscord } from './discord.ts';
import { readReplies } from './replies.ts';
import { startBareSlack } from './slack.ts';

const {
  SLACK_BOT_TOKEN: botToken = '',
  SLACK_APP_TOKEN: appToken = '',
  SLACK_API_URL: slackUrl = '',
  DISCORD_TOKEN: token = '',
  DISCORD_API_URL: discordUrl = '',
  BENCH_REPLIES: file = '',
} = process.env;

const replies = readReplies(file);
await Promise.all([
  startBareSlack({ botToken, appToken, apiUrl: slackUrl, reply: replies.slack }),
  startBareDiscord({ token, apiUrl: discordUrl, reply: replies.discord }),
]);
