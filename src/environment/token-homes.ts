/** Where an operator finds each token, as the remedy of a fault. */
export const TOKEN_HOMES = {
  SLACK_BOT_TOKEN:
    'copy it from api.slack.com/apps, your app, "OAuth & Permissions" (it starts with xoxb-)',
  SLACK_APP_TOKEN:
    'make one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens" (it starts with xapp-)',
  SLACK_SIGNING_SECRET: 'copy it from api.slack.com/apps, your app, "Basic Information"',
  DISCORD_TOKEN:
    'copy it from discord.com/developers/applications, your application, "Bot", "Reset Token"',
} as const;
