import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/store/backup/restore-backup.ts';
import { writeBackup } from '../../../src/store/backup/write-backup.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { contents, fill, NOON } from './filled-store.ts';

describe('a backup', () => {
  let folder = '';
  let sound = '';
  let store: Store;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sherpa-backup-'));
    sound = join(folder, 'sound');
    store = await openStore({ type: 'memory' });
    await fill(store);
    await writeBackup(store, sound, NOON);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /not a whole gzip/],
    ['is no gzip', () => Buffer.from('subscriptions: 3'), /not a whole gzip file/],
    ['is of something else', () => gzipSync('{"format":"other"}\n'), /no backup of Sherpa/],
    ['is empty', () => gzipSync(''), /breaks off/],
    [
      'lacks its end',
      (bytes: Buffer) => edited(bytes, (lines) => lines.slice(0, -1)),
      /line \d+: the backup breaks off/,
    ],
    [
      'lacks a row',
      (bytes: Buffer) => edited(bytes, (lines) => lines.toSpliced(2, 1)),
      /checksum is that of other lines/,
    ],
    [
      'was edited',
      (bytes: Buffer) => edited(bytes, (lines) => lines.map((line) => line.replace('C2', 'C7'))),
      /checksum is that of other lines/,
    ],
    [
      'has a value that cannot be',
      (bytes: Buffer) =>
        edited(bytes, (lines) => lines.map((line) => line.replace('"slack"', '"irc"'))),
      /line 2: the subscription here is not as it must be: platform/,
    ],
    [
      'has a table that we do not have',
      (bytes: Buffer) =>
        edited(bytes, (lines) => lines.map((line) => line.replace('["audit"', '["users"'))),
      /no row of a table of ours/,
    ],
    [
      'goes on behind its end',
      (bytes: Buffer) => edited(bytes, (lines) => [...lines, '{}']),
      /behind the end/,
    ],
    [
      'is of a newer version',
      (bytes: Buffer) =>
        edited(bytes, (lines) => lines.map((line) => line.replace('"2026-11-29-', '"2027-01-01-'))),
      /made by a newer Sherpa.*restore it with that version/s,
    ],
    [
      'is of an older version',
      (bytes: Buffer) =>
        edited(bytes, (lines) => lines.map((line) => line.replace('"2026-11-29-', '"2025-01-01-'))),
      /made by an older Sherpa.*then start this one/s,
    ],
  ])('that %s is refused with nothing touched', async (what, spoil, said) => {
    const file = join(folder, what);
    await writeFile(file, spoil(await readFile(sound)));
    const before = await contents(store);
    await expect(restoreBackup(store, file, NOON)).rejects.toThrow(said);
    expect(await contents(store)).toEqual(before);
  });

  test('takes the place of an older one, and of no other file', async () => {
    await writeBackup(store, sound, NOON);
    for (const other of [Buffer.from('SLACK_BOT_TOKEN=x'), gzipSync('{"some":"logs"}')]) {
      const file = join(folder, 'other');
      await writeFile(file, other);
      await expect(writeBackup(store, file, NOON)).rejects.toThrow(
        /no backup of Sherpa; name another/,
      );
      expect(await readFile(file)).toEqual(other);
    }
  });
});

/** A backup whose lines are others. */
const edited = (bytes: Buffer, change: (lines: string[]) => string[]): Buffer =>
  gzipSync(`${change(gunzipSync(bytes).toString().trimEnd().split('\n')).join('\n')}\n`);
