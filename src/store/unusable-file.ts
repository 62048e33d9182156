import { UserError } from '../errors.ts';

/** What an operator can do about a SQLite file that cannot be opened. */
export const unusableFile = (file: string, cause: unknown): UserError =>
  new UserError(
    {
      where: file,
      what: `the store cannot be opened (${cause instanceof Error ? cause.message : 'no reason is given'})`,
      remedy:
        'let Sherpa write to its folder, choose another with SHERPA_STATE, or bring the file back with `sherpa restore`',
    },
    { cause },
  );
