import type { Config } from './config.ts';
import { formatFault } from './content/fault.ts';
import type { Library } from './content/library.ts';
import { loadLibrary } from './content/load-library.ts';
import { createKeptFolders } from './content/read/kept-folders.ts';
import { UserError } from './errors.ts';

/** Beside the bot's other local state, and safe to delete. */
const KEPT = '.sherpa/packs';

/** Loads every pack of the configured folder; all faults of all packs at once as a UserError. */
export async function loadPacks({ folder, defaultId }: Config['packs']): Promise<Library> {
  const loaded = await loadLibrary(folder, defaultId, createKeptFolders(KEPT));
  if ('library' in loaded) return loaded.library;
  throw new UserError({
    where: folder,
    what: 'the packs cannot be used',
    faults: loaded.faults.map(formatFault),
    remedy:
      'mend each line, or what SHERPA_PACKS and SHERPA_DEFAULT_PACK name; `npm run -s sherpa -- pack check` shows what is left',
  });
}
