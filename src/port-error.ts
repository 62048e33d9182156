import { UserError } from './errors.ts';

/** What an operator can do about a port that could not be opened; any other error as it is. */
export function portError(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const fail = (where: string, what: string, remedy: string) =>
    new UserError({ where, what, remedy }, { cause });
  switch (code) {
    case 'EADDRINUSE':
      return fail('PORT', `port ${port} is in use`, 'set another port');
    case 'EACCES':
      return fail('PORT', `port ${port} may not be opened by this user`, 'set another port');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fail(
        'SHERPA_HOST',
        'this machine has no such address',
        'set one that it has, or leave it blank for all of them',
      );
    default:
      return cause;
  }
}
