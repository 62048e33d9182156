import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatFault } from '../../src/content/fault.ts';
import { loadVocabulary } from '../../src/content/load-vocabulary.ts';
import { createKeptFolders } from '../../src/content/read/kept-folders.ts';

const SHIPPED = new URL('../../data/vocabulary.yaml', import.meta.url);

/** The shipped vocabulary where it may be changed, and a place to keep what was parsed. */
async function setUp() {
  const root = await mkdtemp(join(tmpdir(), 'sherpa-vocabulary-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const file = join(root, 'vocabulary.yaml');
  await cp(SHIPPED, file);
  const kept = join(root, 'kept');
  return {
    keptFile: join(kept, '.vocabulary.kept'),
    load: async () => {
      const result = await loadVocabulary(root, createKeptFolders(kept));
      return 'faults' in result ? result.faults.map(formatFault) : result.vocabulary;
    },
    edit: async (piece: string, replacement: string) => {
      const text = await readFile(file, 'utf8');
      expect(text).toContain(piece);
      await writeFile(file, text.replace(piece, replacement));
    },
  };
}

const made = (loaded: Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>['load']>>) => {
  if (typeof loaded !== 'function') throw new Error(loaded.join('\n'));
  return loaded();
};

test('a vocabulary is the same from what was kept as from its YAML, and is made once', async () => {
  const { load } = await setUp();
  const first = made(await load());
  const later = await load();
  expect(made(later)).toEqual(first);
  expect(made(later)).toBe(made(later));
});

test('what was kept of a vocabulary and is damaged is read anew from the YAML, and kept anew', async () => {
  const { load, keptFile } = await setUp();
  const first = made(await load());
  const whole = await readFile(keptFile, 'latin1');
  for (const damaged of [whole.slice(0, 200), whole.replace('rouble', 'dollar'), '']) {
    expect(damaged).not.toBe(whole);
    await writeFile(keptFile, damaged, 'latin1');
    expect(made(await load())).toEqual(first);
    expect(await readFile(keptFile, 'latin1')).toBe(whole);
  }
});

test('a fault in a changed vocabulary is told when the packs are loaded', async () => {
  const { load, edit } = await setUp();
  await load();
  await edit('\nquestions:\n', '\nquestionsBeforehand:\n');
  const faults = await load();
  expect(faults).toEqual([
    expect.stringMatching(/vocabulary\.yaml:\d+:\d+: .*questionsBeforehand/),
  ]);
});

test('a word of asking is one word', async () => {
  const { load, edit } = await setUp();
  await edit('en: [who, whom, whose, what,', 'en: [what is, whom, whose, what,');
  expect(await load()).toEqual([expect.stringMatching(/vocabulary\.yaml:\d+:\d+: .*one word/)]);
});

test('a word of a role is one word, or a sign', async () => {
  const { load, edit } = await setUp();
  await edit('    en: ["€", euro, euros, eur]', '    en: ["€", euro, euros, euro zone]');
  expect(await load()).toEqual([expect.stringMatching(/vocabulary\.yaml:\d+:\d+: .*one word/)]);
});

test.each([
  ['thx?', 'all of it may be left out'],
  ['thx|', 'a word is one of several of which one is none'],
  ['thx  ty', 'two spaces are between its words'],
])('a polite phrase is not "%s", where %s', async (phrase) => {
  const { load, edit } = await setUp();
  await edit('cheers, sherpa,', `cheers, "${phrase}",`);
  expect(await load()).toEqual([
    expect.stringMatching(/vocabulary\.yaml:\d+:\d+: .*words with one space/),
  ]);
});

test('a role that is none is a fault', async () => {
  const { load, edit } = await setUp();
  await edit('\n  auxiliary:\n', '\n  auxilliary:\n');
  expect(await load()).toEqual([expect.stringMatching(/auxilliary/)]);
});

test('a meaning names kinds of entities that there are', async () => {
  const { load, edit } = await setUp();
  await edit('    kinds: [place]', '    kinds: [town]');
  expect(await load()).toEqual([expect.stringMatching(/vocabulary\.yaml:\d+:\d+: .*kinds/)]);
});
