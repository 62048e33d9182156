import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What one process is known by in leases. */
export interface Instance {
  readonly id: string;
  /** Whether a process with the same id ran before and is surely gone: its leases are void. */
  readonly follows: boolean;
  release(): void;
}

/**
 * The instance of this folder: a process that starts after another one crashed has its id, and need not
 * wait until the other's leases run out. While a process runs, others that share the folder get ids of
 * their own. Where the folder cannot be written, too: nothing but the wait is lost.
 */
export function holdInstance(folder: string): Instance {
  const fresh: Instance = { id: randomUUID(), follows: false, release() {} };
  let database: DatabaseSync;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(join(folder, 'instance.db'), { timeout: 0 });
  } catch {
    return fresh;
  }
  try {
    database.exec('CREATE TABLE IF NOT EXISTS instance (id TEXT NOT NULL)');
    // Held until the process ends, however it ends.
    database.exec('BEGIN EXCLUSIVE');
    const kept = database.prepare('SELECT id FROM instance').get();
    if (typeof kept?.id === 'string') {
      return { id: kept.id, follows: true, release: () => database.close() };
    }
    database.prepare('INSERT INTO instance (id) VALUES (?)').run(fresh.id);
    database.exec('COMMIT');
    database.exec('BEGIN EXCLUSIVE');
    return { ...fresh, release: () => database.close() };
  } catch {
    database.close();
    return fresh;
  }
}
