import { InvalidArgumentError, Option } from 'commander';
import { printSlackManifest } from '../slack-manifest.ts';
import type { Cli } from './topic.ts';

/** Setting up the apps of Slack and Discord. */
export function addChats({ program, terminal, settle }: Cli): void {
  const slack = program.command('slack').description('set up the Slack app');
  slack
    .command('manifest')
    .description('print the app manifest to paste into api.slack.com/apps > Create New App')
    .option('--http <url>', 'take requests over HTTP at this public https address')
    .action((options: { http?: string }) =>
      settle(async () => printSlackManifest(options.http, terminal)),
    );

  const discord = program.command('discord').description('set up the Discord application');
  discord
    .command('register')
    .description('register the /summit command; left out, as DISCORD_GUILD_ID says')
    .addOption(
      new Option('--guild <id>', 'in this one server').argParser(readServerId).conflicts('all'),
    )
    .addOption(new Option('--all', 'in every server'))
    .action((options: { guild?: string; all?: true }) =>
      settle(async () => {
        // Discord's libraries are slow to load, and no other command needs them.
        const { registerWithDiscord } = await import('../discord-register.ts');
        return registerWithDiscord(options, terminal);
      }),
    );
}

/** Ids of Discord are 64-bit numbers written in decimal: https://discord.com/developers/docs/reference#snowflakes */
function readServerId(text: string): string {
  if (/^\d{15,20}$/.test(text)) return text;
  throw new InvalidArgumentError(
    'It is no server id; copy the number with "Copy Server ID" in Discord.',
  );
}
