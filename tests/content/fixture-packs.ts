import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildPack } from '../../src/content/build-pack.ts';
import { buildExam } from '../../src/content/exam.ts';
import { formatFault } from '../../src/content/fault.ts';
import type { Pack } from '../../src/content/library.ts';
import type { PackFolder } from '../../src/content/read/draft.ts';
import { readFolder } from '../../src/content/read/read-folder.ts';
import { readYaml } from '../../src/content/read/yaml-file.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/packs/', import.meta.url));

/** The invented pack, its faults named from `strait-2031/`. */
export async function validFolder(): Promise<PackFolder> {
  const { files } = await readFolder(`${FIXTURES}valid/strait-2031`);
  return { path: 'strait-2031', name: 'strait-2031', files };
}

/** The folder with some files replaced, added or, by `null`, taken out. */
export function withFiles(
  folder: PackFolder,
  changes: Readonly<Record<string, string | null>>,
): PackFolder {
  const files = new Map(folder.files);
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(name);
    else files.set(name, text);
  }
  return { ...folder, files };
}

/** The folder with one piece of a file's text replaced; the piece must be there. */
export function withEdit(
  folder: PackFolder,
  name: string,
  piece: string,
  replacement: string,
): PackFolder {
  const text = folder.files.get(name);
  if (!text?.includes(piece)) throw new Error(`no "${piece}" in ${name}`);
  return withFiles(folder, { [name]: text.replace(piece, () => replacement) });
}

/** Each broken pack: the invented one with an overlay, and the one line that it must bring about. */
export async function brokenPacks(): Promise<
  readonly { name: string; folder: PackFolder; expected: string }[]
> {
  const valid = await validFolder();
  const names = await readdir(`${FIXTURES}broken`);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const overlay = await readFolder(`${FIXTURES}broken/${name}`);
      const {
        'expected.txt': expected = '',
        'removed.txt': removed = '',
        ...changed
      } = Object.fromEntries(overlay.files);
      const gone = removed.split('\n').filter((line) => line !== '');
      const changes = { ...changed, ...Object.fromEntries(gone.map((file) => [file, null])) };
      return { name, folder: withFiles(valid, changes), expected: expected.trim() };
    }),
  );
}

/** The faults as printed, those of the exam with them; none for a sound pack. */
export function faultLines(folder: PackFolder): readonly string[] {
  const exam = folder.files.get('exam.yaml');
  const results = [
    buildPack(folder, readYaml),
    ...(exam === undefined ? [] : [buildExam(`${folder.path}/exam.yaml`, exam)]),
  ];
  return results.flatMap((result) => ('faults' in result ? result.faults.map(formatFault) : []));
}

/** The pack; throws with its faults where there are any. */
export function packOf(folder: PackFolder): Pack {
  const result = buildPack(folder, readYaml);
  if ('pack' in result) return result.pack;
  throw new Error(result.faults.map(formatFault).join('\n'));
}
