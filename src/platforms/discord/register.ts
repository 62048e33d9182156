import type { REST } from '@discordjs/rest';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { CommandDeclaration } from '../../contract.ts';
import { UserError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { DiscordConfig } from './config.ts';
import { findApi } from './network/api-address.ts';
import { readFailure } from './network/failure.ts';
import { createRests, isApi } from './network/rest.ts';
import { isRegistered } from './registered.ts';
import { buildCommands, type RegistrationTarget } from './registration.ts';
import { explainStart } from './start-error.ts';

const application = z.object({ id: z.string() });

/**
 * Registers `/summit` and the menu's command where they are not yet registered just so, without a gateway connection.
 * Resolves with whether anything changed; rejects with a UserError where the operator can mend it.
 */
export async function registerDiscordCommands(input: {
  config: DiscordConfig;
  commands: readonly CommandDeclaration[];
  target: RegistrationTarget;
  logger: Logger;
}): Promise<boolean> {
  const { config, commands, target, logger } = input;
  const rests = createRests(await findApi(config.apiUrl, isApi), config.token);
  try {
    const { id } = application.parse(await rests.repeatable.get(Routes.currentApplication()));
    return await registerWhereChanged(rests.repeatable, {
      applicationId: id,
      commands,
      target,
      logger,
    });
  } catch (error) {
    throw explainStart(error, config.apiUrl);
  } finally {
    rests.close();
  }
}

/** Asks what is registered and puts ours in its place only where that is something else. */
export async function registerWhereChanged(
  rest: REST,
  {
    applicationId,
    commands,
    target,
    logger,
  }: {
    applicationId: string;
    commands: readonly CommandDeclaration[];
    target: RegistrationTarget;
    logger: Logger;
  },
): Promise<boolean> {
  const route =
    target.type === 'global'
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, target.guildId);
  const wanted = buildCommands(commands, target);
  try {
    if (isRegistered(wanted, await listed(rest, route))) return false;
    await rest.put(route, { body: wanted });
  } catch (error) {
    throw explainRegistration(error, target);
  }
  logger.info({ target, subcommands: commands.length }, 'discord: commands registered');
  return true;
}

/** What is registered; null where that is not told. Whether commands may be put there, the put says. */
async function listed(rest: REST, route: `/${string}`): Promise<unknown> {
  try {
    return await rest.get(route);
  } catch (error) {
    if (readFailure(error)?.type !== 'refused') throw error;
    return null;
  }
}

/** What an operator can do about commands that cannot be put where they belong; else the error itself. */
export function explainRegistration(error: unknown, target: RegistrationTarget): unknown {
  const failure = readFailure(error);
  if (failure?.type !== 'refused' || target.type !== 'guild') return error;
  const { MissingAccess, UnknownGuild } = RESTJSONErrorCodes;
  if (failure.code !== MissingAccess && failure.code !== UnknownGuild) return error;
  return new UserError(
    {
      where: 'DISCORD_GUILD_ID',
      what: 'Sherpa is not in the server with this id, or was invited without commands',
      remedy:
        'check the id, and invite Sherpa again with the scopes "bot" and "applications.commands"',
    },
    { cause: error },
  );
}
