import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatFault } from '../../src/content/fault.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import { createParsedPacks, type ParsedPacks } from '../../src/content/read/parsed-packs.ts';
import { readFolder } from '../../src/content/read/read-folder.ts';
import { FIXTURES } from './fixture-packs.ts';

/** The invented pack in a folder that may be changed, and a place to keep what was parsed. */
async function setUp() {
  const root = await mkdtemp(join(tmpdir(), 'sherpa-packs-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = join(root, 'strait-2031');
  await cp(`${FIXTURES}valid/strait-2031`, folder, { recursive: true });
  const kept = join(root, 'kept');
  return {
    folder,
    kept,
    keptFile: join(kept, 'strait-2031.json'),
    load: (parsed: ParsedPacks = createParsedPacks(kept)) => loadPack(folder, parsed),
    isKept: async () => (await createParsedPacks(kept).find(await readFolder(folder))) !== null,
    edit: async (name: string, piece: string, replacement: string) => {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text).toContain(piece);
      await writeFile(join(folder, name), text.replace(piece, replacement));
    },
  };
}

/** What a pack holds, without the functions that search it. */
const held = (result: Awaited<ReturnType<typeof loadPack>>): string => JSON.stringify(result);

test('a pack is the same from what was kept as from its YAML', async () => {
  const { load, folder, isKept } = await setUp();
  const first = await load();
  expect(first).toHaveProperty('pack');
  expect(await isKept()).toBe(true);
  expect(held(await load())).toBe(held(first));
  expect(held(await loadPack(folder))).toBe(held(first));
});

test('a changed word in any file is seen at the next load', async () => {
  const { load, edit, folder, isKept } = await setUp();
  await load();
  const text = await readFile(join(folder, 'pack.yaml'), 'utf8');
  const [, title = ''] = /^title: (.+)$/m.exec(text) ?? [];
  await edit('pack.yaml', `title: ${title}`, 'title: Another title altogether');
  expect(await isKept()).toBe(false);
  const result = await load();
  expect('pack' in result && result.pack.meta.title).toBe('Another title altogether');
});

test('a fault across files is told with its place, though the YAML was kept', async () => {
  const { load, kept, folder } = await setUp();
  const sources = join(folder, 'sources.yaml');
  await writeFile(sources, (await readFile(sources, 'utf8')).replace(/^- id: /m, '- id: renamed-'));
  const text = await readFolder(folder);
  const parsed = createParsedPacks(kept);
  // As an earlier version might have kept it, which knew less of what is wrong.
  const { readYaml } = await import('../../src/content/read/yaml-file.ts');
  const values = [...text.files].map(([name, yaml]) => {
    const read = readYaml(name, yaml);
    return [yaml, 'yaml' in read ? read.yaml.value : null] as const;
  });
  await parsed.keep(text, new Map(values));
  expect(await parsed.find(text)).not.toBeNull();

  const lines = async (of: ReturnType<typeof loadPack>) => {
    const result = await of;
    return 'faults' in result ? result.faults.map(formatFault) : [];
  };
  const told = await lines(load(parsed));
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(await lines(loadPack(folder)));
});

test('a pack with a fault is not kept', async () => {
  const { load, folder, isKept } = await setUp();
  await writeFile(join(folder, 'sources.yaml'), '- [');
  expect(await load()).toHaveProperty('faults');
  expect(await isKept()).toBe(false);
});

test.each(['', '{"key":', '{"key":1}', 'null', '[]'])(
  'what was kept is passed over where it reads %j, and kept anew',
  async (broken) => {
    const { load, kept, keptFile, isKept } = await setUp();
    await mkdir(kept);
    await writeFile(keptFile, broken);
    expect(await load()).toHaveProperty('pack');
    expect(await isKept()).toBe(true);
    expect(await readdir(kept)).toEqual(['strait-2031.json']);
  },
);

test('a pack is loaded where nothing can be kept', async () => {
  const { load, kept } = await setUp();
  await writeFile(kept, 'a file in the place of the folder');
  expect(await load()).toHaveProperty('pack');
});

test('what JSON cannot say is not kept', async () => {
  const { kept, folder } = await setUp();
  const parsed = createParsedPacks(kept);
  const text = await readFolder(folder);
  await parsed.keep(text, new Map([['a: .inf', { a: Number.POSITIVE_INFINITY }]]));
  expect(await parsed.find(text)).toBeNull();
});
