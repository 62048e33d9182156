import { commands } from '../../commands/index.ts';
import { UserError } from '../errors.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';
import type { Terminal } from './terminal.ts';

/** Prints the Slack app's manifest as JSON: for Socket Mode, or for HTTP at a public address. */
export function printSlackManifest(address: string | undefined, { out }: Terminal): boolean {
  if (address !== undefined && !/^https:\/\//.test(address)) {
    throw new UserError({
      where: '--http',
      what: 'Slack delivers only to https addresses',
      remedy: 'write the public one of this bot, such as https://bot.example.org/slack/events',
    });
  }
  const transport =
    address === undefined
      ? ({ type: 'socket' } as const)
      : ({ type: 'http', requestUrl: address } as const);
  out(`${JSON.stringify(slackManifest(commands, { transport }), null, 2)}\n`);
  return true;
}
