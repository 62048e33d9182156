import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatFault } from '../../src/content/fault.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import { createKeptFolders, type KeptFolders } from '../../src/content/read/kept-folders.ts';
import { readFolder } from '../../src/content/read/read-folder.ts';
import { FIXTURES } from './fixture-packs.ts';

const TOLD = 'strait-2031.told.json';
const ASKED = 'strait-2031.asked.json';

/** The invented pack in a folder that may be changed, and a place to keep what was parsed. */
async function setUp() {
  const root = await mkdtemp(join(tmpdir(), 'sherpa-packs-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const folder = join(root, 'strait-2031');
  await cp(`${FIXTURES}valid/strait-2031`, folder, { recursive: true });
  const place = join(root, 'kept');
  const kept = createKeptFolders(place);
  return {
    folder,
    place,
    kept,
    load: (folders: KeptFolders = kept) => loadPack(folder, folders),
    isKept: async () => {
      const inKept = kept.of(await readFolder(folder));
      const parts = await Promise.all([inKept.find('told'), inKept.find('asked')]);
      return parts.every((part) => part !== null);
    },
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

test('what people ask is parsed when it is first asked for, and once', async () => {
  const { load, kept } = await setUp();
  const first = await load();
  const parsed: string[] = [];
  const result = await load({
    of: (folder) => ({
      ...kept.of(folder),
      async find(part) {
        const parse = await kept.of(folder).find(part);
        if (!parse) return null;
        return () => {
          parsed.push(part);
          return parse();
        };
      },
    }),
  });
  expect(parsed).toEqual(['told']);
  if (!('pack' in result) || !('pack' in first)) throw new Error('the pack is not sound');
  expect(result.pack.asked.size).toBeGreaterThan(0);
  expect([...result.pack.asked]).toEqual([...first.pack.asked]);
  expect(result.pack.gaps).toEqual(first.pack.gaps);
  expect(parsed).toEqual(['told', 'asked']);
});

test('a fault that earlier checks did not know of is told with its place, though the pack was kept', async () => {
  const { load, kept, folder } = await setUp();
  const sources = join(folder, 'sources.yaml');
  await writeFile(sources, (await readFile(sources, 'utf8')).replace(/^- id: /m, '- id: renamed-'));
  const text = await readFolder(folder);
  const { readYaml } = await import('../../src/content/read/yaml-file.ts');
  const values = [...text.files].map(([name, yaml]) => {
    const read = readYaml(name, yaml);
    return [name, 'yaml' in read ? read.yaml.value : null];
  });
  await kept.of(text).keep('told', values);
  await kept.of(text).keep('asked', { asked: [], gaps: [] });

  const lines = async (of: ReturnType<typeof loadPack>) => {
    const result = await of;
    return 'faults' in result ? result.faults.map(formatFault) : [];
  };
  const told = await lines(load());
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(await lines(loadPack(folder)));
});

test('a changed wording is checked at the next load, against all other files', async () => {
  const { load, folder } = await setUp();
  await load();
  const name = (await readdir(join(folder, 'questions')))[0] ?? '';
  const file = join(folder, 'questions', name);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/^- of: .+$/m, '- of: no-such-fact'),
  );
  const result = await load();
  expect('faults' in result && result.faults.map(formatFault)).toEqual([
    expect.stringMatching(/questions\/.+: there is no fact or derivation "no-such-fact"/),
  ]);
});

test('a pack with a fault is not kept', async () => {
  const { load, folder, isKept } = await setUp();
  await writeFile(join(folder, 'sources.yaml'), '- [');
  expect(await load()).toHaveProperty('faults');
  expect(await isKept()).toBe(false);
});

test.each([
  ['nothing', () => ''],
  ['the beginning alone', (whole: string) => whole.slice(0, whole.length / 2)],
  ['its seal alone', (whole: string) => whole.slice(0, whole.indexOf('\n') + 1)],
  ['another letter somewhere', (whole: string) => whole.replace(/[a-z](?=[^a-z]*$)/, 'ø')],
  ['what is no JSON', () => '{"key":'],
  ['what is JSON, and another thing', () => '[]'],
])(
  'where what was kept reads %s, the pack is made from its files and kept anew',
  async (_, damage) => {
    const { load, place } = await setUp();
    const first = await load();
    for (const name of [TOLD, ASKED]) {
      const whole = await readFile(join(place, name), 'utf8');
      const damaged = damage(whole);
      expect(damaged).not.toBe(whole);
      await writeFile(join(place, name), damaged);
      expect(held(await load())).toBe(held(first));
      expect(await readFile(join(place, name), 'utf8')).toBe(whole);
    }
    expect((await readdir(place)).toSorted()).toEqual([ASKED, TOLD]);
  },
);

test('what was kept of one part for another text is not taken with the rest', async () => {
  const { load, place, edit, folder } = await setUp();
  await load();
  const older = await readFile(join(place, ASKED), 'utf8');
  const text = await readFile(join(folder, 'pack.yaml'), 'utf8');
  const [, title = ''] = /^title: (.+)$/m.exec(text) ?? [];
  await edit('pack.yaml', `title: ${title}`, 'title: Another title altogether');
  await load();
  const newer = await readFile(join(place, ASKED), 'utf8');
  await writeFile(join(place, ASKED), older);
  expect(newer).not.toBe(older);
  expect(await load()).toHaveProperty('pack');
  expect(await readFile(join(place, ASKED), 'utf8')).toBe(newer);
});

test('a pack is loaded where nothing can be kept', async () => {
  const { load, place } = await setUp();
  await writeFile(place, 'a file in the place of the folder');
  expect(await load()).toHaveProperty('pack');
});

test('what JSON cannot say is not kept', async () => {
  const { kept, folder } = await setUp();
  const inKept = kept.of(await readFolder(folder));
  await inKept.keep('told', [['a.yaml', { a: Number.POSITIVE_INFINITY }]]);
  expect(await inKept.find('told')).toBeNull();
});
