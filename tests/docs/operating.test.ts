import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/operator/metrics.ts';
import { sherpa } from '../cli/terminal.ts';
import { codesIn, tableUnder } from './packs-guide.ts';

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const [guide, readme, example, schema] = await Promise.all(
  ['docs/operating.md', 'README.md', '.env.example', 'src/environment/variables.ts'].map(read),
);
if (!guide || !readme || !example || !schema) throw new Error('a text is empty');

const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, match = '']) => match)),
];

describe('what operators are told to set', () => {
  const variables = found(schema, /^ {2}([A-Z_]+): set\(/gm);

  it('is every variable that is read, in .env.example and in the README', () => {
    expect(found(example, /^([A-Z_]+)=/gm).toSorted()).toEqual(variables.toSorted());
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no variable that there is not', () => {
    const named = found(guide, /`((?:SHERPA|DIGEST|SLACK|DISCORD)_[A-Z_]+|DATABASE_URL|PORT)`/g);
    expect(named.filter((name) => !variables.includes(name))).toEqual([]);
  });
});

describe('what operators are told to type', () => {
  const commands = found(`${guide}${readme}`, /npm run -s sherpa -- ([a-z]+)/g);

  it.each(commands)('sherpa %s is a command', async (command) => {
    expect((await sherpa([command, '--help'])).code).toBe(0);
  });
});

describe('what operators are told of metrics', () => {
  const metrics = createMetrics({
    platforms: [],
    commands: [],
    openDeliveries: async () => 0,
    lastTickAt: () => null,
  });

  it('is every one of ours, with its labels, and no other', async () => {
    const { text } = await metrics.page();
    const told = tableUnder(guide, 'Metrics').map(([name]) => codesIn(name)[0]);
    expect(told.toSorted()).toEqual(found(text, /^# TYPE (sherpa_\w+)/gm).toSorted());
    const process = found(guide, /`((?:process|nodejs)_\w+)`/g);
    for (const name of process) expect(text).toContain(`# TYPE ${name} `);
  });

  it('shows settings for Prometheus that use no others', async () => {
    const { text } = await metrics.page();
    const blocks = [...guide.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = '']) => yaml);
    expect(blocks.map((block) => Object.keys(parse(block)))).toEqual([
      ['scrape_configs'],
      ['groups'],
    ]);
    for (const name of found(blocks.join(), /\b(sherpa_[a-z_]+)/g)) {
      expect(text).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
    }
  });
});

it('operators are told of every outcome of an edition', () => {
  const told = tableUnder(guide, 'What becomes of an edition').map(([name]) => codesIn(name)[0]);
  expect(told).toEqual(['open', 'sent', 'skipped', 'missed', 'failed']);
});
