import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { lazily } from '../../lazily.ts';
import type { PackFolder } from './draft.ts';
import { readSealed, writeSealed } from './kept-file.ts';
import { fileNames, folderName } from './read-folder.ts';

/**
 * What sound folders say, kept as plain data: to parse and check it anew took longer than all else that
 * Sherpa itself does at a start. It is in V8's own form, which knows maps, infinity, and that two things
 * name a third.
 */
export interface KeptFolders {
  of(folder: PackFolder): KeptFolder;
  /** The same of a folder on the disk, of which no text is read for it. Rejects where it is not there. */
  at(path: string): Promise<KeptFolder>;
}

/** What was kept of a folder with just these files, and as those who would check them now checked them. */
export interface KeptFolder {
  /** A part in hand, as it was kept, and made of its bytes when the function is called; null where there is none. */
  find(part: string): Promise<(() => unknown) | null>;
  /** Keeps a part of a folder without faults. */
  keep(part: string, value: unknown): Promise<void>;
}

/**
 * Keeps folders in one of its own, a file for each part. Where it cannot be written or read, every start
 * parses: it is nobody's only copy.
 */
export function createKeptFolders(root: string): KeptFolders {
  const keptUnder = (name: string, key: string): KeptFolder => {
    const fileOf = (part: string): string => join(root, `${name}.${part}.kept`);
    return {
      async find(part) {
        const bytes = await readSealed(fileOf(part), key);
        return bytes && makerOf(bytes);
      },
      async keep(part, value) {
        await writeSealed(fileOf(part), key, serialize(value)).catch(() => undefined);
      },
    };
  };
  return {
    of: ({ name, files }) => keptUnder(name, keyOf(files)),
    async at(path) {
      const names = await fileNames(path);
      // Each is let go before the next: together they are a megabyte, and more as text.
      const files = names.values().map((name) => [name, readFileSync(join(path, name))] as const);
      return keptUnder(folderName(path), keyOf(files));
    },
  };
}

/** A function of its own, so that what waits to be made does not hold the texts of the folder as well. */
const makerOf =
  (bytes: Buffer): (() => unknown) =>
  () =>
    deserialize(bytes);

/** Two folders have one key only where every file is the same, by name and by bytes, and so read. */
function keyOf(files: Iterable<readonly [name: string, content: string | Buffer]>): string {
  const hash = createHash('sha256').update(readers());
  for (const [name, content] of files) {
    hash.update(JSON.stringify([name, Buffer.byteLength(content)])).update(content);
  }
  return hash.digest('hex');
}

/**
 * All that decides how a folder is read and whether it is sound, as one number: every file of this room,
 * so that none can be forgotten, and the libraries.
 */
const readers = lazily(() => {
  const room = fileURLToPath(new URL('../', import.meta.url));
  const ours = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(room, name));
  const theirs = ['yaml', 'zod'].map((name) =>
    fileURLToPath(import.meta.resolve(`${name}/package.json`)),
  );
  // What V8 writes begins with the number of its form.
  const hash = createHash('sha256').update(serialize(null));
  for (const file of [...ours, ...theirs]) hash.update(file).update(readFileSync(file));
  return hash.digest();
});
