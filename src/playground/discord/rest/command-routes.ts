import { refusal } from '../api-error.ts';
import { type Commands, commandPayload, type Scope } from '../commands.ts';
import type { State } from '../state.ts';
import { type Call, noContent, ok, param, type Route } from './call.ts';

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
      answer: (call) => ok(commands.list(scopeOf(call)).map(commandPayload)),
    },
    {
      method: 'PUT',
      path,
      auth: true,
      answer: (call) => ok(commands.put(scopeOf(call), call.body).map(commandPayload)),
    },
    {
      method: 'POST',
      path,
      auth: true,
      answer: (call) => {
        const { command, isNew } = commands.post(scopeOf(call), call.body);
        return { status: isNew ? 201 : 200, body: commandPayload(command) };
      },
    },
    {
      method: 'GET',
      path: `${path}/:command`,
      auth: true,
      answer: (call) => ok(commandPayload(commands.get(scopeOf(call), param(call, 'command')))),
    },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      auth: true,
      answer: (call) =>
        ok(commandPayload(commands.patch(scopeOf(call), param(call, 'command'), call.body))),
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
