import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { PackFolder } from './draft.ts';

/**
 * Reads every file of a pack's folder, at any depth, so that one that does not belong is seen; names
 * that begin with a dot are the system's or an editor's own. Rejects where the folder is not there.
 */
export async function readFolder(folder: string): Promise<PackFolder> {
  const names = await fileNames(folder);
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return {
    path: folder.split(sep).join('/').replace(/\/+$/, ''),
    name: folderName(folder),
    files: new Map(texts),
  };
}

/** What a folder is called, however its path is written. */
export const folderName = (folder: string): string => basename(resolve(folder));

/** Its files as `readFolder` names them, in order. */
export async function fileNames(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}
