import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startDigest } from '../commands/digest/digest-rig.ts';

const guide = await readFile(new URL('../../docs/digest.md', import.meta.url), 'utf8');
const [, setUp = '', keep = ''] = guide.split(/^## .+$/m);

/** What stands in backticks in the second column of the table. */
const examplesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!say|---)/.test(line))
    .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, example = '']) => example);

describe('the guide to the digest', () => {
  it.each([
    ...[...setUp.matchAll(/^\/summit digest (subscribe .+)$/gm)].map(([, text = '']) => text),
    ...examplesIn(setUp).map((text) => `subscribe ${text} only always`),
  ])('shows what works: %s', async (text) => {
    await using digest = await startDigest();
    const { document } = await digest.typed(text);
    expect(document.title).toBe('Digest set up');
  });

  it.each(
    [...keep.matchAll(/`(?:\/summit digest )?([a-z][^`/:]*)`/g)].map(([, text]) => text ?? ''),
  )('tells of a use that there is: %s', async (text) => {
    await using digest = await startDigest();
    await digest.typed('subscribe 7am London');
    const { refused } = await digest.typed(text);
    expect(refused).toBeUndefined();
  });
});
