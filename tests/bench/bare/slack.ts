import { App, type RespondArguments } from '@slack/bolt';

/** A bot as Bolt's getting-started page has it: Socket Mode, one command, acknowledged and answered. */
export async function startBareSlack(options: {
  readonly botToken: string;
  readonly appToken: string;
  readonly apiUrl: string;
  readonly reply: RespondArguments;
}): Promise<void> {
  const app = new App({
    token: options.botToken,
    appToken: options.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: options.apiUrl },
  });
  app.command('/summit', async ({ ack, respond }) => {
    await ack();
    await respond(options.reply);
  });
  await app.start();
}
