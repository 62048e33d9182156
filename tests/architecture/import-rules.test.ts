import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORBIDDEN = [
  ['src/document/a.ts', '../content/library.ts'],
  ['src/document/b.ts', '../contract.ts'],
  ['src/content/a.ts', '../document/model.ts'],
  ['src/content/sub/a.ts', '../../briefing/a.ts'],
  ['src/briefing/a.ts', '../views/a.ts'],
  ['src/briefing/b.ts', 'discord.js'],
  ['src/digest/a.ts', '../delivery/due.ts'],
  ['src/views/a.ts', '../platforms/slack/render.ts'],
  ['src/platforms/slack/a.ts', '../discord/render.ts'],
  ['src/platforms/slack/b.ts', 'discord.js'],
  ['src/platforms/discord/a.ts', '@slack/bolt'],
  ['src/platforms/discord/b.ts', '../../briefing/a.ts'],
  ['src/platforms/discord/c.ts', '../../dispatch.ts'],
  ['src/delivery/a.ts', '../platforms/slack/a.ts'],
  ['src/operator/a.ts', '../store/health.ts'],
  ['src/operator/b.ts', '../platforms/slack/platform.ts'],
  ['commands/a.ts', '@slack/bolt'],
  ['commands/b.ts', '../src/platforms/slack/a.ts'],
] as const;

const ALLOWED = [
  ['src/content/k.ts', '../errors.ts'],
  ['src/briefing/k.ts', '../content/library.ts'],
  ['src/views/k.ts', '../document/build.ts'],
  ['src/platforms/slack/k.ts', '../../contract.ts'],
  ['src/platforms/slack/l.ts', '@slack/bolt'],
  ['src/platforms/discord/k.ts', '../../document/model.ts'],
  ['commands/k.ts', '../src/briefing/a.ts'],
] as const;

/** Files that import each other: by value, and by type alone. */
const CIRCLES = [
  ['src/by-value.ts', "import { b } from './by-value-too.ts';\nexport const a = () => b;\n"],
  ['src/by-value-too.ts', "import { a } from './by-value.ts';\nexport const b = () => a;\n"],
  [
    'src/by-type.ts',
    "import type { B } from './by-type-too.ts';\nexport type A = { b: B } | null;\n",
  ],
  [
    'src/by-type-too.ts',
    "import type { A } from './by-type.ts';\nexport type B = { a: A } | null;\n",
  ],
] as const;

const READS_PROCESS = 'export const home = process.env.HOME;\n';

describe('the rooms know only what they may', () => {
  let folder = '';
  let findings: ReadonlySet<string> = new Set();

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'sherpa-rules-')));
    const config = JSON.parse(readFileSync('biome.json', 'utf8'));
    write('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const [path, specifier] of [...FORBIDDEN, ...ALLOWED]) {
      write(path, `import { x } from '${specifier}';\nx();\n`);
    }
    for (const [path, text] of CIRCLES) write(path, text);
    write('src/app.ts', READS_PROCESS);
    write('src/main.ts', READS_PROCESS);
    findings = lint();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(FORBIDDEN)('%s may not import %s', (path) => {
    expect(findings).toContain(`${path} noRestrictedImports`);
  });

  it.each(ALLOWED)('%s may import %s', (path) => {
    expect(findings).not.toContain(`${path} noRestrictedImports`);
  });

  it.each(CIRCLES)('no circle goes through %s', (path) => {
    expect(findings).toContain(`${path} noImportCycles`);
  });

  it('leaves the process to main alone', () => {
    expect(findings).toContain('src/app.ts noRestrictedGlobals');
    expect(findings).not.toContain('src/main.ts noRestrictedGlobals');
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  /** Every finding as `path rule`. */
  function lint(): ReadonlySet<string> {
    const run = spawnSync('biome', ['lint', '--max-diagnostics=none', '--reporter=github'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const lines = run.stdout.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),/g);
    return new Set([...lines].map(([, rule, file]) => `${relative(folder, file ?? '')} ${rule}`));
  }
});
