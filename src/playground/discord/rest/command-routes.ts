import { refusal } from '../api-error.ts';
import { commandPayload } from '../command-payload.ts';
import type { Commands, RegisteredCommand, Scope } from '../commands.ts';
import type { State } from '../state.ts';
import { type Call, noContent, ok, param, type Route } from './call.ts';

const full = (command: RegisteredCommand) => commandPayload(command, { localisations: true });

/** Application commands, global and of a guild: the same routes twice. */
export function commandRoutes(state: State, commands: Commands): Route[] {
  const scopeOf = (call: Call): Scope => {
    if (param(call, 'application') !== state.applicationId) throw refusal.unknownApplication();
    const guildId = call.params.guild ?? null;
    if (guildId !== null && guildId !== state.guildId) throw refusal.missingAccess();
    return { guildId };
  };
  return [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ].flatMap((path): Route[] => [
    {
      method: 'GET',
      path,
      auth: true,
      answer: (call) => {
        const localisations = call.query.get('with_localizations') === 'true';
        const all = commands.list(scopeOf(call));
        return ok(all.map((command) => commandPayload(command, { localisations })));
      },
    },
    {
      method: 'PUT',
      path,
      auth: true,
      answer: (call) => ok(commands.put(scopeOf(call), call.body).map(full)),
    },
    {
      method: 'POST',
      path,
      auth: true,
      answer: (call) => {
        const { command, isNew } = commands.post(scopeOf(call), call.body);
        return { status: isNew ? 201 : 200, body: full(command) };
      },
    },
    {
      method: 'GET',
      path: `${path}/:command`,
      auth: true,
      answer: (call) => ok(full(commands.get(scopeOf(call), param(call, 'command')))),
    },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      auth: true,
      answer: (call) => ok(full(commands.patch(scopeOf(call), param(call, 'command'), call.body))),
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      auth: true,
      answer: (call) => {
        commands.remove(scopeOf(call), param(call, 'command'));
        return noContent;
      },
    },
  ]);
}
