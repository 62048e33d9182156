import type { z } from 'zod';
import type { Arguments } from '../commands/command.ts';
import type { CommandRequest } from './contract.ts';
import { UserError } from './errors.ts';

/** Arguments that a command or an action takes. Throws a UserError that names each one at fault. */
export function parseArguments(
  schema: z.ZodType<Arguments>,
  given: CommandRequest['args'],
  command: string,
): Arguments {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const option = issues[0]?.path[0];
  throw new UserError({
    ...(typeof option === 'string' ? { where: option } : {}),
    what: issues.map(({ message }) => message).join('; '),
    faults: issues.map(({ message }) => message),
    remedy: `see /summit help ${command}`,
  });
}

/** The request as it was understood, which is what its buttons must run again. */
export function understood(command: string, args: Arguments): CommandRequest {
  const given = Object.entries(args).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { command, args: Object.fromEntries(given) };
}
