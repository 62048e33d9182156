import { assertNever } from '../errors.ts';
import { lazily } from '../lazily.ts';
import { holdInstance } from './instance.ts';
import { holdSoleProcess } from './sole-process.ts';
import { hasCurrentTables, sqliteFile } from './sqlite-file.ts';
import type { Store } from './store.ts';
import type { StoreConfig } from './store-config.ts';

/** A store that is this process's to work with, and need not be open yet. */
export interface HeldStore {
  /** Whether opening it is sure to go well, as far as can be told: a start may then do other things first. */
  readonly mayWait: boolean;
  /** The store, opened once. Rejects with a UserError where it cannot be used. */
  open(): Promise<Store>;
  /** Closes it where it was opened, and lets others have it. */
  close(): Promise<void>;
}

/**
 * Holds the store for a bot. Of a SQLite file it is the only one: throws a UserError where another has it,
 * and where its folder cannot be written. What opening takes is loaded with `open`.
 */
export function holdStore(config: StoreConfig): HeldStore {
  switch (config.type) {
    case 'postgres': {
      const instance = holdInstance(config.folder);
      return held(config, { ...instance, over: instance.follows ? instance.id : null }, false);
    }
    case 'sqlite': {
      const file = sqliteFile(config.folder);
      const sole = holdSoleProcess(file);
      return held(config, { ...sole, id: 'sole', over: undefined }, hasCurrentTables(file));
    }
    case 'memory':
      return held(config, { release() {}, id: '', over: null }, true);
    default:
      return assertNever(config);
  }
}

interface Hold {
  /** What this process is known by in leases. */
  readonly id: string;
  /** Whose leases are void; all where it is undefined, none where it is null. */
  readonly over: string | null | undefined;
  release(): void;
}

function held(config: StoreConfig, { id, over, release }: Hold, mayWait: boolean): HeldStore {
  let isOpening = false;
  const opened = lazily(async () => {
    const { openStore } = await import('./open-store.ts');
    const store = await openStore(config);
    try {
      const { endLeases } = await import('./end-leases.ts');
      if (over !== null) await endLeases(store, over);
    } catch (error) {
      await store.close();
      throw error;
    }
    return { ...store, instance: id };
  });
  return {
    mayWait,
    open() {
      isOpening = true;
      return opened();
    },
    async close() {
      // What kept it from being opened was told to whoever opened it.
      if (isOpening) await (await opened().catch(() => null))?.close();
      release();
    },
  };
}
