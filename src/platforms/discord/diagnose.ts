import type { REST } from '@discordjs/rest';
import { RESTEvents } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { CommandDeclaration } from '../../contract.ts';
import { UserError } from '../../errors.ts';
import type { Diagnosis, Finding } from '../../finding.ts';
import { createServiceClock } from '../../service-clock.ts';
import { checkAccess } from './access/check-access.ts';
import type { DiscordConfig } from './config.ts';
import { findApi } from './network/api-address.ts';
import { createRests, isApi } from './network/rest.ts';
import { explainRegistration } from './register.ts';
import { isRegistered } from './registered.ts';
import { buildCommands, type RegistrationTarget } from './registration.ts';
import { explainStart } from './start-error.ts';
import { whoAmI } from './who-am-i.ts';

const application = z.object({ id: z.string(), name: z.string().nullish() });
/** https://docs.discord.com/developers/events/gateway#get-gateway-bot */
const gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number() }),
});

/**
 * Looks whether the token, the gateway, the commands and the channels are as they must be, beside a bot
 * that may be running; posts and registers nothing.
 */
export async function diagnoseDiscord({
  config,
  commands,
  channelIds,
  now,
}: {
  readonly config: DiscordConfig;
  readonly commands: readonly CommandDeclaration[];
  readonly channelIds: readonly string[];
  readonly now: () => Temporal.Instant;
}): Promise<Diagnosis> {
  const clock = createServiceClock();
  const rests = createRests(await findApi(config.apiUrl, isApi), config.token);
  const rest = rests.repeatable;
  rest.on(RESTEvents.Response, (_request, { headers }) => clock.heard(headers.get('date'), now()));

  async function look(check: string, asked: () => Promise<Omit<Finding, 'check'>>) {
    try {
      return { check, ...(await asked()) };
    } catch (error) {
      const explained = explainStart(error, config.apiUrl);
      return explained instanceof UserError
        ? ({ check, state: 'wrong', says: explained.message } as const)
        : ({ check, state: 'unchecked', says: 'Discord did not say; try again later' } as const);
    }
  }

  try {
    let applicationId: string | null = null;
    const token = await look('Discord token', async () => {
      const { id, name } = application.parse(await rest.get(Routes.currentApplication()));
      applicationId = id;
      return { state: 'ok', says: `the application ${name ?? ''} (${id})`.replace('  ', ' ') };
    });
    const findings: Finding[] = [token];
    if (applicationId !== null) {
      const id: string = applicationId;
      findings.push(await look('Discord gateway', () => gatewayFinding(rest)));
      findings.push(
        await look('Discord commands', () => commandsFinding(rest, { id, config, commands })),
      );
      const botUserId = whoAmI(() => rest);
      for (const channelId of channelIds) {
        findings.push(
          await look(`discord:${channelId}`, async () => {
            const access = await checkAccess(rest, channelId, botUserId);
            if (!access.may) {
              const { what, remedy } = access.refusal;
              return { state: 'wrong', says: `${what}; ${remedy}` };
            }
            const where = access.name === null ? 'it' : `#${access.name}`;
            return { state: 'ok', says: `may post in ${where}, and read it back` };
          }),
        );
      }
    }
    return { findings, clockAheadMs: clock.aheadMs() };
  } finally {
    rests.close();
  }
}

/** A bot asks for no privileged intent, so that there is none that could be missing. */
async function gatewayFinding(rest: REST): Promise<Omit<Finding, 'check'>> {
  const { shards, session_start_limit: starts } = gateway.parse(
    await rest.get(Routes.gatewayBot()),
  );
  if (starts.remaining === 0) {
    return {
      state: 'wrong',
      says: `all ${starts.total} connections of a day are used up; find out what starts the bot again and again, and wait`,
    };
  }
  if (shards > 1) {
    return {
      state: 'wrong',
      says: `Discord wants ${shards} connections for the many servers that the bot is in, and Sherpa makes one; take it out of some`,
    };
  }
  return {
    state: 'ok',
    says: `${starts.remaining} of ${starts.total} connections are left today; no privileged intent is needed`,
  };
}

async function commandsFinding(
  rest: REST,
  {
    id,
    config,
    commands,
  }: {
    readonly id: string;
    readonly config: DiscordConfig;
    readonly commands: readonly CommandDeclaration[];
  },
): Promise<Omit<Finding, 'check'>> {
  const target: RegistrationTarget = config.guildId
    ? { type: 'guild', guildId: config.guildId }
    : { type: 'global' };
  const route =
    target.type === 'guild'
      ? Routes.applicationGuildCommands(id, target.guildId)
      : Routes.applicationCommands(id);
  const registered = await rest.get(route).catch((error: unknown) => {
    throw explainRegistration(error, target);
  });
  const where = target.type === 'guild' ? `in server ${target.guildId}` : 'in every server';
  if (isRegistered(buildCommands(commands, target), registered)) {
    return { state: 'ok', says: `/summit is registered ${where}` };
  }
  return {
    state: 'wrong',
    says: `/summit is not registered ${where} as this version has it; start the bot, or run \`sherpa discord register\``,
  };
}
