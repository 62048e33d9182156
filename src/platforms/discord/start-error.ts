import { DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { UserError } from '../../errors.ts';
import { readFailure } from './network/failure.ts';

/** Discord does not know the token. */
export const tokenRefused = (cause: unknown): UserError =>
  new UserError(
    {
      where: 'DISCORD_TOKEN',
      what: 'Discord does not accept this token',
      remedy:
        'copy it again from https://discord.com/developers/applications > your application > Bot > Reset Token',
    },
    { cause },
  );

/**
 * Says what an operator can do about a connection that could not be made; gives the error itself
 * back where there is nothing. The messages are those of `@discordjs/ws`, which has no codes for
 * them. `apiUrl` is the address that the operator has set in the place of Discord's own.
 */
export function explainStart(error: unknown, apiUrl: string | undefined): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return tokenRefused(error);
  }
  if (error instanceof Error && error.message === 'Authentication failed') {
    return tokenRefused(error);
  }
  if (error instanceof Error && /^Used (disallowed|invalid) intents$/.test(error.message)) {
    return new UserError(
      {
        where: 'DISCORD_TOKEN',
        what: 'Discord does not let this application receive server and direct messages',
        remedy:
          'see https://discord.com/developers/applications > your application > Bot; Sherpa needs none of the privileged intents there',
      },
      { cause: error },
    );
  }
  const failure = readFailure(error);
  if (failure?.type === 'unauthorized') return tokenRefused(error);
  if (failure?.type === 'unreachable' || (failure?.type === 'refused' && failure.status === 404)) {
    return notAnswered(error, apiUrl);
  }
  if (failure?.type === 'unclear') {
    return new UserError(
      {
        what: 'Discord’s API answers with a fault',
        remedy: 'start again in a few minutes; https://discordstatus.com tells of outages',
      },
      { cause: error },
    );
  }
  return error;
}

const notAnswered = (cause: unknown, apiUrl: string | undefined): UserError =>
  new UserError(
    apiUrl === undefined
      ? {
          what: 'Discord’s API does not answer',
          remedy:
            'check that this machine reaches https://discord.com/api; https://discordstatus.com tells of outages',
        }
      : {
          where: 'DISCORD_API_URL',
          what: 'Discord’s API does not answer there',
          remedy:
            'check the network, and that the address stands in the place of https://discord.com/api; without it Discord’s own is used',
        },
    { cause },
  );
