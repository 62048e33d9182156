import type { CommandAction } from '../commands/command.ts';
import { UserError } from './errors.ts';
import { faultOf } from './subscriptions/wording/reading.ts';

/**
 * The argument that holds words of a request which no option takes. It is refused with them: what is
 * dropped in silence may have been what mattered, such as which channel is meant.
 */
export const UNREAD = 'unread';

/** What is told of words behind an action that say nothing to it. */
export function notUnderstood(
  words: string,
  { options, examples }: Pick<CommandAction, 'options' | 'examples'>,
): UserError {
  const lines = examples.map((example) => `/summit ${example}`).join(' or ');
  const takesChannel = options.some(({ kind }) => kind === 'channel');
  return new UserError({
    what: faultOf(words, 'is not understood, so nothing was done'),
    remedy: `write ${lines}${takesChannel ? '; name another channel as #general' : ''}`,
  });
}
