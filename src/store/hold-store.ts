import { ON_ITS_WAY_MS } from '../delivery/ledger.ts';
import { assertNever, UserError } from '../errors.ts';
import { lazily } from '../lazily.ts';
import { holdInstance } from './instance.ts';
import { holdSoleProcess } from './sole-process.ts';
import { hasCurrentTables, sqliteFile } from './sqlite-file.ts';
import type { Store } from './store.ts';
import type { StoreConfig } from './store-config.ts';
import { unusableFile } from './unusable-file.ts';

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
      const hold = { ...instance, over: instance.follows ? instance.id : null };
      return held(config, hold, { mayWait: false });
    }
    case 'sqlite': {
      const file = sqliteFile(config.folder);
      const sole = holdSoleProcess(file);
      const hold = { ...sole, id: 'sole', over: undefined };
      const explain = (cause: unknown) =>
        cause instanceof UserError ? cause : unusableFile(file, cause);
      return held(config, hold, { mayWait: hasCurrentTables(file), explain });
    }
    case 'memory':
      return held(config, { release() {}, id: '', over: null }, { mayWait: true });
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

function held(
  config: StoreConfig,
  { id, over, release }: Hold,
  {
    mayWait,
    explain = (cause) => cause,
  }: { readonly mayWait: boolean; readonly explain?: (cause: unknown) => unknown },
): HeldStore {
  let isOpening = false;
  const opened = lazily(async () => {
    let store: Store | null = null;
    try {
      const { openStore } = await import('./open-store.ts');
      store = await openStore(config);
      const { endLeases } = await import('./end-leases.ts');
      if (over !== null) await endLeases(store, ON_ITS_WAY_MS, over);
      return { ...store, instance: id };
    } catch (cause) {
      await store?.close();
      throw explain(cause);
    }
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
