import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { readArguments } from '../content.ts';
import type { Json } from '../message.ts';
import { userName } from '../payloads.ts';
import type { ApiContext, Method } from './method.ts';

/** Who the app is, who people are, and how an app connects. */

const test: Method = {
  token: 'bot',
  scope: null,
  run(_args, { workspace }) {
    const { installation } = workspace.directory;
    return {
      url: `https://${installation.teamDomain}.slack.com/`,
      team: installation.teamName,
      user: installation.botName.toLowerCase(),
      team_id: installation.teamId,
      user_id: installation.botUserId,
      bot_id: installation.botId,
      is_enterprise_install: false,
    };
  },
};

const openConnection: Method = {
  token: 'app',
  scope: 'connections:write',
  run: (_args, context) => ({ url: context.issueSocketUrl() }),
};

const info: Method = {
  token: 'bot',
  scope: 'users:read',
  run(args, context) {
    const input = readArguments(z.object({ user: z.string().min(1) }), args);
    return { user: describe(input.user, context) };
  },
};

function describe(id: string, { workspace }: ApiContext): Json {
  const { directory } = workspace;
  const { installation } = directory;
  const isBot = id === installation.botUserId;
  const person = directory.person(id);
  if (!person && !isBot) throw new ApiError('user_not_found');
  const name = person?.name ?? installation.botName;
  const timezone = person?.timezone ?? 'America/Los_Angeles';
  const offset = Temporal.Instant.fromEpochMilliseconds(
    Math.trunc(workspace.now()),
  ).toZonedDateTimeISO(timezone).offsetNanoseconds;
  return {
    id,
    team_id: installation.teamId,
    name: person ? userName(person) : name.toLowerCase(),
    deleted: false,
    real_name: name,
    tz: timezone,
    tz_label: timezone,
    tz_offset: offset / 1e9,
    profile: { real_name: name, display_name: name, team: installation.teamId },
    // An owner is an admin as well.
    is_admin: person !== undefined && person.role !== 'member',
    is_owner: person?.role === 'owner',
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: isBot,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}

export const accountMethods: Readonly<Record<string, Method>> = {
  'auth.test': test,
  'apps.connections.open': openConnection,
  'users.info': info,
};
