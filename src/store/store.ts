import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database with its tables as they are to be. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /**
   * The clock of leases, in milliseconds: the database's own where processes share it, else one of this
   * process that no change of the system's time moves.
   */
  readonly leaseClock: () => RawBuilder<number>;
  /** Whether rows that another process works on can be passed by (`FOR UPDATE SKIP LOCKED`). */
  readonly locksRows: boolean;
  /** What this process is known by in leases; empty where it takes none. */
  readonly instance: string;
  close(): Promise<void>;
}
