import { stat } from 'node:fs/promises';
import { buildPack, type PackResult } from './build-pack.ts';
import { readFolder } from './read-folder.ts';

/**
 * Loads the pack in a folder, or tells every fault in it; a file in a fault is named by way of
 * `folder` as it is given. Rejects only where the disk fails.
 */
export async function loadPack(folder: string): Promise<PackResult> {
  if (!(await isFolder(folder))) {
    return {
      faults: [
        {
          file: folder,
          line: 1,
          column: 1,
          what: 'there is no such folder',
          remedy: 'name the folder of a pack',
        },
      ],
    };
  }
  return buildPack(await readFolder(folder));
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
