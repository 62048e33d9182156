import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks } from '../src/load-packs.ts';
import { createLogger } from '../src/logger.ts';
import { keepPacks, type PacksInUse } from '../src/packs-in-use.ts';

describe('packs in use, read anew', () => {
  let folder = '';
  let inUse: PacksInUse;
  let logged: string[];
  const meta = () => join(folder, 'strait-2031/pack.yaml');
  const title = () => inUse.library().defaultPack.meta.shortTitle;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packs-'));
    await cp('tests/fixtures/packs/valid', folder, { recursive: true });
    logged = [];
    const packs = { folder, defaultId: undefined };
    inUse = keepPacks(await loadPacks(packs), {
      packs,
      logger: createLogger(
        { level: 'info', secrets: [] },
        { write: (line) => void logged.push(line) },
      ),
    });
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are the new ones where those have no fault', async () => {
    const text = await readFile(meta(), 'utf8');
    await writeFile(
      meta(),
      text.replace(/^shortTitle: .*$/m, 'shortTitle: Strait talks, corrected'),
    );
    await inUse.reload();
    expect(title()).toBe('Strait talks, corrected');
    expect(logged.join('')).toContain('packs reloaded');
  });

  it('stay as they are where the new ones have a fault, which is logged with its place', async () => {
    const before = title();
    await appendFile(meta(), 'colour: blue\n');
    await inUse.reload();
    expect(title()).toBe(before);
    expect(logged.join('')).toMatch(/pack\.yaml:\d+:\d+: .*colour/);
  });

  it('stay as they are where a file cannot be read', async () => {
    const before = title();
    await symlink(join(folder, 'nowhere'), join(folder, 'strait-2031/facts/gone.yaml'));
    await inUse.reload();
    expect(title()).toBe(before);
    expect(logged.join('')).toContain('the old ones stay');
  });
});
