import { describe, expect, it } from 'vitest';
import { brokenPacks, faultLines } from './fixture-packs.ts';

const packs = await brokenPacks();

describe('a pack with one thing wrong', () => {
  it('stands in the fixtures for every kind of fault', () => {
    expect(packs.length).toBeGreaterThanOrEqual(28);
    expect(packs.filter(({ expected }) => expected === '')).toEqual([]);
  });

  it.each(packs)('$name: is told by one line with its place and remedy', ({ folder, expected }) => {
    expect(faultLines(folder)).toEqual([expected]);
  });
});
