import type { Migration } from 'kysely/migration';
import { digest } from './digest.ts';

/** Every migration under the name by which a database remembers it; they run in the order of names. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-29-digest': digest,
};
