import { stat } from 'node:fs/promises';
import { buildPack, type PackResult } from './build-pack.ts';
import type { PackFolder } from './read/draft.ts';
import type { ParsedPacks } from './read/parsed-packs.ts';
import { readFolder } from './read/read-folder.ts';

/**
 * Loads the pack in a folder, or tells every fault in it; a file in a fault is named by way of
 * `folder` as it is given. All is checked each time: `parsed` spares only the parsing of YAML of packs
 * that were sound before. Rejects only where the disk fails.
 */
export async function loadPack(folder: string, parsed?: ParsedPacks): Promise<PackResult> {
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
  const text = await readFolder(folder);
  const known = await parsed?.find(text);
  const result = known && buildPack(text, known);
  // Only the parser knows places, so it is asked wherever there is a fault.
  return result && 'pack' in result ? result : await parseAndBuild(text, parsed);
}

/** The parser is loaded only where it is needed: its modules take long to load. */
async function parseAndBuild(text: PackFolder, parsed?: ParsedPacks): Promise<PackResult> {
  const { readYaml } = await import('./read/yaml-file.ts');
  const values = new Map<string, unknown>();
  const result = buildPack(text, (file, yaml) => {
    const read = readYaml(file, yaml);
    if ('yaml' in read) values.set(yaml, read.yaml.value);
    return read;
  });
  if ('pack' in result) await parsed?.keep(text, values);
  return result;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
