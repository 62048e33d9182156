import { refusal } from '../api-error.ts';
import { applicationPayload, channelPayload, guildPayload, memberPayload } from '../payloads.ts';
import { findUser, type State } from '../state.ts';
import { ok, param, type Route } from './call.ts';

/** https://discord.com/developers/docs/topics/gateway#get-gateway-bot */
const SESSION_STARTS = 1000;

/** Who the bot is, where the gateway is, and what its guild holds. */
export function applicationRoutes({
  state,
  gatewayUrl,
  sessionsBegun,
}: {
  readonly state: State;
  readonly gatewayUrl: () => string;
  readonly sessionsBegun: () => number;
}): Route[] {
  const guildOnly = (id: string): void => {
    if (id !== state.guildId) throw refusal.unknownGuild();
  };
  return [
    {
      method: 'GET',
      path: '/gateway',
      auth: false,
      answer: () => ok({ url: gatewayUrl() }),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      auth: true,
      answer: () =>
        ok({
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: SESSION_STARTS,
            remaining: Math.max(0, SESSION_STARTS - sessionsBegun()),
            reset_after: 0,
            max_concurrency: 1,
          },
        }),
    },
    ...['/applications/@me', '/oauth2/applications/@me'].map(
      (path): Route => ({
        method: 'GET',
        path,
        auth: true,
        answer: () => ok(applicationPayload(state)),
      }),
    ),
    {
      method: 'GET',
      path: '/users/:user',
      auth: true,
      answer: (call) => {
        const asked = param(call, 'user');
        if (asked === '@me')
          return ok({ ...state.bot, verified: true, mfa_enabled: false, email: null, flags: 0 });
        const user = findUser(state, asked);
        if (!user) throw refusal.unknownUser();
        return ok(user);
      },
    },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      auth: true,
      answer: () => {
        const { id, name, icon, features } = guildPayload(state);
        return ok([{ id, name, icon, features, owner: false, permissions: '0' }]);
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild',
      auth: true,
      answer: (call) => {
        guildOnly(param(call, 'guild'));
        return ok(guildPayload(state));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      auth: true,
      answer: (call) => {
        guildOnly(param(call, 'guild'));
        const channels = [...state.channels.values()].filter((c) => c.directWith === null);
        return ok(channels.map((channel) => channelPayload(state, channel)));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      auth: true,
      answer: (call) => {
        guildOnly(param(call, 'guild'));
        const user = findUser(state, param(call, 'user'));
        if (!user) throw refusal.unknownMember();
        return ok({ ...memberPayload(), user });
      },
    },
  ];
}
