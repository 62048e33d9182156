import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPack } from '../../src/content/check-pack.ts';
import { createLibraryHolder } from '../../src/content/library-holder.ts';
import { loadLibrary } from '../../src/content/load-library.ts';
import { FIXTURES } from './fixture-packs.ts';

const VALID = `${FIXTURES}valid`;
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function twoPacks(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'packs-'));
  folders.push(root);
  await cp(`${VALID}/strait-2031`, join(root, 'strait-2031'), { recursive: true });
  await cp(
    new URL('../../data/india-russia-2025', import.meta.url),
    join(root, 'india-russia-2025'),
    {
      recursive: true,
    },
  );
  return root;
}

async function libraryOf(root: string, defaultId?: string) {
  const result = await loadLibrary(root, defaultId);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.library;
}

describe('a library', () => {
  it('has every pack of a folder, the latest summit being the default', async () => {
    const library = await libraryOf(await twoPacks());
    expect([...library.packs.keys()]).toEqual(['india-russia-2025', 'strait-2031']);
    expect(library.defaultPack.meta.id).toBe('strait-2031');
  });

  it('has the default that was asked for', async () => {
    const library = await libraryOf(await twoPacks(), 'india-russia-2025');
    expect(library.defaultPack.meta.id).toBe('india-russia-2025');
  });

  it('tells a default that is not there, and what there is', async () => {
    const result = await loadLibrary(VALID, 'strait-2032');
    expect('faults' in result && result.faults).toEqual([
      {
        file: VALID,
        line: 1,
        column: 1,
        what: 'there is no pack "strait-2032" to be the default',
        remedy: 'name one of strait-2031',
      },
    ]);
  });

  it('is none where there is no pack', async () => {
    const result = await loadLibrary(`${VALID}/strait-2031/facts`);
    expect('faults' in result && result.faults[0]?.what).toBe('there is no pack');
  });

  it.each(['nowhere', 'strait-2031/pack.yaml'])(
    'tells where its folder is none: %s',
    async (name) => {
      const result = await loadLibrary(`${VALID}/${name}`);
      expect('faults' in result && result.faults).toEqual([
        {
          file: `${VALID}/${name}`,
          line: 1,
          column: 1,
          what: 'there is no such folder',
          remedy: 'name the folder that holds the packs',
        },
      ]);
    },
  );

  it('does not let two packs answer to one name', async () => {
    const root = await twoPacks();
    const meta = join(root, 'strait-2031/pack.yaml');
    const text = await readFile(meta, 'utf8');
    await writeFile(
      meta,
      text.replace('[strait conference', '[India Russia 2025, strait conference'),
    );
    const result = await loadLibrary(root);
    expect('faults' in result && result.faults[0]?.what).toBe(
      'the name "India Russia 2025" is claimed by the pack india-russia-2025 already',
    );
  });
});

describe('a library in use', () => {
  it('is swapped in whole, and a reader keeps the one it began with', async () => {
    const first = await libraryOf(VALID);
    const second = await libraryOf(VALID);
    const holder = createLibraryHolder(first, async () => ({ library: second }));
    const reading = holder.current;
    expect(await holder.reload()).toEqual([]);
    expect(holder.current).toBe(second);
    expect(reading).toBe(first);
  });

  it('stays where the new one has a fault or cannot be read', async () => {
    const first = await libraryOf(VALID);
    const fault = { file: 'pack.yaml', line: 1, column: 1, what: 'wrong', remedy: 'mend it' };
    const faulty = createLibraryHolder(first, async () => ({ faults: [fault] }));
    expect(await faulty.reload()).toEqual([fault]);
    expect(faulty.current).toBe(first);
    const unreadable = createLibraryHolder(first, () => Promise.reject(new Error('disk')));
    await expect(unreadable.reload()).rejects.toThrow('disk');
    expect(unreadable.current).toBe(first);
  });

  it('becomes what was loaded last when two reloads are asked for at once', async () => {
    const [first, second, third] = await Promise.all(
      [VALID, VALID, VALID].map((it) => libraryOf(it)),
    );
    if (!first || !second || !third) throw new Error('three libraries were loaded');
    const slow = Promise.withResolvers<{ library: typeof first }>();
    const loads = [() => slow.promise, async () => ({ library: third })];
    const holder = createLibraryHolder(first, () => loads.shift()?.() ?? slow.promise);
    const reloads = [holder.reload(), holder.reload()];
    slow.resolve({ library: second });
    await Promise.all(reloads);
    expect(holder.current).toBe(third);
  });
});

describe('a report on a pack', () => {
  it('counts what a sound one holds', async () => {
    expect(await checkPack(`${VALID}/strait-2031`)).toEqual({
      faults: [],
      summary: `${VALID}/strait-2031: no faults in 9 facts, 2 sources, 7 entities, 7 measures, 3 derivations, 2 differences, 2 exam questions`,
    });
  });

  it('has one line a fault and counts them', async () => {
    const { faults, summary } = await checkPack(`${FIXTURES}broken/file-is-empty`);
    expect(faults.length).toBeGreaterThan(1);
    expect(summary).toBe(`${FIXTURES}broken/file-is-empty: ${faults.length} faults`);
  });
});
