import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { PackFolder } from './draft.ts';
import type { YamlReader } from './yaml-file.ts';

/**
 * What the YAML of sound packs says, kept as JSON. Parsing it took longer than anything else that
 * Sherpa itself does at a start, many times longer than reading this.
 */
export interface ParsedPacks {
  /** Reads the folder's files as they were parsed; null where just these texts were not kept. */
  find(folder: PackFolder): Promise<YamlReader | null>;
  /**
   * The same, with the kept file in hand but nothing of it parsed before the function is called: gives
   * what each text says. Of a folder that was sound when it was kept by these very readers.
   */
  findUnread(folder: PackFolder): Promise<(() => ReadonlyMap<string, unknown>) | null>;
  /** Keeps what the texts of a pack without faults say. */
  keep(folder: PackFolder, values: ReadonlyMap<string, unknown>): Promise<void>;
}

/**
 * What decides how a text is read, and whether a vocabulary is sound: where any of it changes, what was
 * kept is of no use.
 */
const READERS = [
  './yaml-file.ts',
  './yaml-problem.ts',
  '../vocabulary.ts',
  '../schema/vocabulary.ts',
  '../schema/common.ts',
  import.meta.resolve('yaml/package.json'),
  import.meta.resolve('zod/package.json'),
];

const kept = z.object({ key: z.string(), values: z.array(z.tuple([z.string(), z.unknown()])) });

/**
 * Keeps packs in a folder of its own, one file each. Where it cannot be written or read, every start
 * parses: it is nobody's only copy.
 */
export function createParsedPacks(root: string): ParsedPacks {
  const fileOf = (folder: PackFolder): string => join(root, `${folder.name}.json`);

  return {
    async find(folder) {
      const json = await readFile(fileOf(folder), 'utf8').catch(() => null);
      const found = json === null ? null : parseKept(json);
      if (found === null || found.key !== (await keyOf(folder))) return null;
      const values = new Map(found.values);
      return (file, text) => ({
        yaml: { file, value: values.get(text), at: () => ({ file, line: 1, column: 1 }) },
      });
    },
    async findUnread(folder) {
      const file = fileOf(folder);
      let json = await readFile(file).catch(() => null);
      const head = Buffer.from(JSON.stringify({ key: await keyOf(folder) }).slice(0, -1));
      if (json === null || !json.subarray(0, head.length).equals(head)) return null;
      return () => {
        const found = json === null ? null : parseKept(json.toString());
        // A quarter of a megabyte that is not needed twice.
        json = null;
        if (found) return new Map(found.values);
        throw new UserError({
          where: file,
          what: 'what was kept of the packs is damaged',
          remedy: 'delete the file and start Sherpa again',
        });
      };
    },
    async keep(folder, values) {
      const content = { key: await keyOf(folder), values: [...values] };
      const json = JSON.stringify(content);
      // What JSON cannot say (infinity, for one) must not come back as something else.
      if (!isDeepStrictEqual(JSON.parse(json), content)) return;
      await replaceFile(fileOf(folder), json).catch(() => undefined);
    },
  };
}

function parseKept(json: string): z.infer<typeof kept> | null {
  try {
    return kept.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Two folders have one key only where every file is the same, by name and by text, and so read. */
async function keyOf(folder: PackFolder): Promise<string> {
  const readers = await Promise.all(
    READERS.map((reader) => readFile(new URL(reader, import.meta.url), 'utf8')),
  );
  const said = JSON.stringify([...readers, ...folder.files]);
  return createHash('sha256').update(said).digest('hex');
}

/** Whoever reads meanwhile sees the old file or the new one, whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${crypto.randomUUID()}`;
  await writeFile(partial, text);
  await rename(partial, file);
}
