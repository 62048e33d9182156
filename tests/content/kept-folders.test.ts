import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatFault } from '../../src/content/fault.ts';
import { loadPack } from '../../src/content/load-pack.ts';
import { createKeptFolders, type KeptFolders } from '../../src/content/read/kept-folders.ts';
import { readFolder } from '../../src/content/read/read-folder.ts';
import { FIXTURES } from './fixture-packs.ts';

const TOLD = 'strait-2031.told.kept';
const ASKED = 'strait-2031.asked.kept';

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

function flipped(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
  return bytes;
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
    of: kept.of,
    async at(path) {
      const inKept = await kept.at(path);
      return {
        ...inKept,
        async find(part) {
          const make = await inKept.find(part);
          if (!make) return null;
          return () => {
            parsed.push(part);
            return make();
          };
        },
      };
    },
  });
  expect(parsed).toEqual(['told']);
  if (!('pack' in result) || !('pack' in first)) throw new Error('the pack is not sound');
  expect(result.pack.asked.size).toBeGreaterThan(0);
  expect([...result.pack.asked]).toEqual([...first.pack.asked]);
  expect(result.pack.gaps).toEqual(first.pack.gaps);
  expect(parsed).toEqual(['told', 'asked']);
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
  ['nothing', () => Buffer.alloc(0)],
  ['the beginning alone', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['its seal alone', (whole: Buffer) => whole.subarray(0, 65)],
  ['one bit otherwise', (whole: Buffer) => flipped(whole)],
  ['what is none of ours', () => Buffer.from('{"key":')],
])(
  'where what was kept reads %s, the pack is made from its files and kept anew',
  async (_, damage) => {
    const { load, place } = await setUp();
    const first = await load();
    for (const name of [TOLD, ASKED]) {
      const whole = await readFile(join(place, name));
      await writeFile(join(place, name), damage(whole));
      expect(await readFile(join(place, name))).not.toEqual(whole);
      expect(held(await load())).toBe(held(first));
      expect(await readFile(join(place, name))).toEqual(whole);
    }
    expect((await readdir(place)).toSorted()).toEqual([ASKED, TOLD]);
  },
);

test('what was kept of one part for another text is not taken with the rest', async () => {
  const { load, place, edit, folder } = await setUp();
  await load();
  const older = await readFile(join(place, ASKED));
  const text = await readFile(join(folder, 'pack.yaml'), 'utf8');
  const [, title = ''] = /^title: (.+)$/m.exec(text) ?? [];
  await edit('pack.yaml', `title: ${title}`, 'title: Another title altogether');
  await load();
  const newer = await readFile(join(place, ASKED));
  await writeFile(join(place, ASKED), older);
  expect(newer).not.toEqual(older);
  expect(await load()).toHaveProperty('pack');
  expect(await readFile(join(place, ASKED))).toEqual(newer);
});

test('a pack is loaded where nothing can be kept', async () => {
  const { load, place } = await setUp();
  await writeFile(place, 'a file in the place of the folder');
  expect(await load()).toHaveProperty('pack');
});

test('the shipped pack is the same from what was kept, in all its parts', async () => {
  const { place } = await setUp();
  const kept = createKeptFolders(place);
  const folder = 'data/india-russia-2025';
  const fresh = await loadPack(folder, kept);
  const again = await loadPack(folder, kept);
  if (!('pack' in fresh) || !('pack' in again)) throw new Error('the pack is not sound');
  const { search: _, ...parts } = fresh.pack;
  const { search: _search, ...partsAgain } = again.pack;
  expect(partsAgain).toStrictEqual(parts);
  // What names a thing names the one in the pack, and no copy of it.
  for (const { inputs } of again.pack.derivations.values()) {
    for (const input of inputs) {
      if (input.from === 'fact') expect(again.pack.facts.get(input.fact.id)).toBe(input.fact);
    }
  }
  expect(() => Object.assign(again.pack.meta, { title: 'another' })).toThrow(TypeError);
});

test('what was kept by a version that checked otherwise is checked anew', async () => {
  const { load, place, kept, folder } = await setUp();
  await load();
  const text = await readFolder(folder);
  const whole = await readFile(join(place, TOLD));
  // The seal is of the content and of all that decides what it is, the checks' own text among it.
  const seal = createHash('sha256').update('the key of another version').update(whole.subarray(65));
  await writeFile(
    join(place, TOLD),
    Buffer.concat([Buffer.from(`${seal.digest('hex')}\n`), whole.subarray(65)]),
  );
  expect(await kept.of(text).find('told')).toBeNull();
  expect(await load()).toHaveProperty('pack');
  expect(await readFile(join(place, TOLD))).toEqual(whole);
});
