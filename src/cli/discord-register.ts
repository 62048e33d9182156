import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { UserError } from '../errors.ts';
import { registerDiscordCommands } from '../platforms/discord/register.ts';
import { settingsOf } from '../settings.ts';
import type { Terminal } from './terminal.ts';

/** Registers `/summit` with Discord: in one server, in all, or as DISCORD_GUILD_ID says. */
export async function registerWithDiscord(
  options: { readonly guild?: string; readonly all?: true },
  terminal: Terminal,
): Promise<boolean> {
  const { discord } = settingsOf(terminal);
  if (!discord) {
    throw new UserError({
      where: 'environment',
      what: 'DISCORD_TOKEN is not set',
      remedy:
        'copy it from discord.com/developers/applications, your application, "Bot", "Reset Token"',
    });
  }
  const guildId = options.all ? undefined : (options.guild ?? discord.guildId);
  const target =
    guildId === undefined ? ({ type: 'global' } as const) : ({ type: 'guild', guildId } as const);
  const changed = await registerDiscordCommands({
    config: discord,
    commands,
    target,
    logger: pino({ base: null, level: 'warn' }, { write: terminal.err }),
  });
  const where = guildId === undefined ? 'in every server' : `in server ${guildId}`;
  terminal.out(
    changed
      ? `/summit is registered ${where}${guildId === undefined ? '; Discord may take a minute to show it' : ''}.\n`
      : `/summit was registered ${where} just so already.\n`,
  );
  return true;
}
