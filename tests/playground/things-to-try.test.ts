import { expect, it } from 'vitest';
import { resolveFigure } from '../../src/briefing/figures.ts';
import { thingsToTry } from '../../src/playground/things-to-try.ts';
import { invented, shipped } from '../commands/rig.ts';

it.each([shipped, invented])('what a newcomer may try is in words, and is understood', (pack) => {
  const tries = thingsToTry(pack);
  const [, asked = ''] =
    tries.map((line) => /^\/summit figure (.+)$/.exec(line)).find(Boolean) ?? [];
  expect(asked).not.toBe('');
  expect(pack.derivations.has(asked)).toBe(false);
  expect(resolveFigure(pack, asked).type).toBe('one');
});
