import type { Config } from './config.ts';
import { formatFault } from './content/fault.ts';
import type { Library } from './content/library.ts';
import { createLibraryHolder } from './content/library-holder.ts';
import { loadLibrary } from './content/load-library.ts';
import type { Logger } from './logger.ts';

/** The packs that replies are made from. */
export interface PacksInUse {
  readonly library: () => Library;
  /** Reads the packs anew; where that fails, logs why and keeps those in use. Never rejects. */
  reload(): Promise<void>;
}

/** Begins with the library that was loaded; `packs` says where it is read anew from. */
export function keepPacks(
  loaded: Library,
  { packs, logger }: { readonly packs: Config['packs']; readonly logger: Logger },
): PacksInUse {
  const holder = createLibraryHolder(loaded, () => loadLibrary(packs.folder, packs.defaultId));
  return {
    library: () => holder.current,
    async reload() {
      try {
        const faults = (await holder.reload()).map(formatFault);
        if (faults.length > 0) logger.error({ faults }, 'packs not reloaded: the old ones stay');
        else logger.info({ packs: [...holder.current.packs.keys()] }, 'packs reloaded');
      } catch (error) {
        logger.error({ err: error }, 'packs could not be read: the old ones stay');
      }
    },
  };
}
