import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../errors.ts';
import { unusableFile } from './unusable-file.ts';

/** Held by the bot that uses a SQLite store. */
export interface SoleProcess {
  release(): void;
}

/**
 * Makes sure that one bot alone works from a SQLite file. The lock is SQLite's own on a file beside it,
 * which the system lets go of when the process ends, however it ends; the store itself stays open to
 * `sherpa backup` and its like. Throws a UserError where another process has it,
 * and where its folder cannot be written.
 */
export function holdSoleProcess(storeFile: string): SoleProcess {
  const database = openLock(storeFile);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new UserError(
      {
        where: storeFile,
        what: 'another running Sherpa uses this file',
        remedy:
          'stop that one first, give this one another folder with SHERPA_STATE, or set DATABASE_URL to a Postgres that any number of them may share',
      },
      { cause },
    );
  }
  return { release: () => database.close() };
}

function openLock(storeFile: string): DatabaseSync {
  try {
    mkdirSync(dirname(storeFile), { recursive: true });
    return new DatabaseSync(`${storeFile}.lock`, { timeout: 0 });
  } catch (cause) {
    throw unusableFile(storeFile, cause);
  }
}
