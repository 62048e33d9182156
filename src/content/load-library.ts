import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, type Place, sortFaults } from './fault.ts';
import { frozenMap } from './freeze.ts';
import type { Library, Pack } from './library.ts';
import { loadPack } from './load-pack.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import { normaliseName } from './name.ts';
import type { KeptFolders } from './read/kept-folders.ts';

/** What the system says where there is nothing, or a file. */
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** All packs, or every fault of every one of them. */
export type LibraryResult = { readonly library: Library } | { readonly faults: readonly Fault[] };

/**
 * Loads every pack in a folder: each folder within it is one. The default is the one asked for by
 * `defaultId`, or else the one whose summit begins last. Rejects only where the disk fails.
 */
export async function loadLibrary(
  root: string,
  defaultId?: string,
  kept?: KeptFolders,
): Promise<LibraryResult> {
  const folders = await packFolders(root);
  if (folders === null) {
    const what = 'there is no such folder';
    return { faults: [{ ...startOf(root), what, remedy: 'name the folder that holds the packs' }] };
  }
  const read = await loadVocabulary(root, kept);
  if ('faults' in read) return read;
  const results = await Promise.all(
    folders.map((name) => loadPack(join(root, name), kept, Promise.resolve(read))),
  );
  const packs = results.flatMap((result) => ('pack' in result ? [result.pack] : []));
  const faults = results.flatMap((result) => ('faults' in result ? result.faults : []));
  if (faults.length > 0) return { faults: sortFaults(faults) };
  return assembleLibrary(root, packs, defaultId);
}

/** Puts packs together; `root` names the place in a fault. */
function assembleLibrary(
  root: string,
  packs: readonly Pack[],
  defaultId: string | undefined,
): LibraryResult {
  const [latest] = packs.toSorted((a, b) => (a.meta.summit.start < b.meta.summit.start ? 1 : -1));
  if (!latest) {
    const fault = {
      ...startOf(root),
      what: 'there is no pack',
      remedy: 'put the folder of a pack into it',
    };
    return { faults: [fault] };
  }
  const shared = sharedNames(root, packs);
  if (shared.length > 0) return { faults: shared };
  const wanted = packs.find(({ meta }) => meta.id === defaultId);
  if (defaultId !== undefined && !wanted) {
    const ids = packs.map(({ meta }) => meta.id).join(', ');
    const what = `there is no pack "${defaultId}" to be the default`;
    return { faults: [{ ...startOf(root), what, remedy: `name one of ${ids}` }] };
  }
  const byId = frozenMap(packs.map((pack) => [pack.meta.id, pack]));
  return { library: Object.freeze({ packs: byId, defaultPack: wanted ?? latest }) };
}

/** People choose a pack by its id, title or alias: no two may answer to one. */
function sharedNames(root: string, packs: readonly Pack[]): readonly Fault[] {
  const owners = new Map<string, string>();
  return packs.flatMap(({ meta }) =>
    [meta.id, meta.title, meta.shortTitle, ...meta.aliases].flatMap((name) => {
      const key = normaliseName(name);
      const owner = owners.get(key) ?? meta.id;
      owners.set(key, owner);
      if (owner === meta.id) return [];
      return [
        {
          file: `${root}/${meta.id}/pack.yaml`,
          line: 1,
          column: 1,
          what: `the name ${JSON.stringify(name)} is claimed by the pack ${owner} already`,
          remedy: 'leave it to one of the two',
        },
      ];
    }),
  );
}

/** A folder has no lines: its own faults stand at the first. */
const startOf = (root: string): Place => ({ file: root, line: 1, column: 1 });

/** The names of the folders in it, or null where there is no such folder. */
async function packFolders(root: string): Promise<readonly string[] | null> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && MISSING.has(error.code)) return null;
    throw error;
  });
  if (entries === null) return null;
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}
