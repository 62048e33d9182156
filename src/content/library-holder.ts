import type { Fault } from './fault.ts';
import type { Library } from './library.ts';
import type { LibraryResult } from './load-library.ts';

/** The library in use. Readers take `current` once and keep it for as long as their work lasts. */
export interface LibraryHolder {
  readonly current: Library;
  /**
   * Loads everything anew. Without a fault the new library takes the old one's place whole and the
   * list is empty; with one the old stays. Rejects, the old staying, where the disk fails.
   */
  reload(): Promise<readonly Fault[]>;
}

/** Holds `first` until a reload by `load` succeeds; reloads run one after the other. */
export function createLibraryHolder(
  first: Library,
  load: () => Promise<LibraryResult>,
): LibraryHolder {
  let current = first;
  let last: Promise<unknown> = Promise.resolve();
  const swap = async (): Promise<readonly Fault[]> => {
    const result = await load();
    if ('faults' in result) return result.faults;
    current = result.library;
    return [];
  };
  return {
    get current() {
      return current;
    },
    reload() {
      const swapped = last.then(swap);
      last = swapped.catch(() => undefined);
      return swapped;
    },
  };
}
