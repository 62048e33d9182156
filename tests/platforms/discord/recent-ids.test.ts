import { expect, test } from 'vitest';
import { createRecentIds } from '../../../src/platforms/discord/recent-ids.ts';

test('an id is new once', () => {
  const recent = createRecentIds(3);
  expect(['a', 'b', 'a', 'b', 'c'].map((id) => recent.isNew(id))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

test('at the cap every id is known, and one past it the oldest is forgotten', () => {
  const recent = createRecentIds(3);
  for (const id of ['a', 'b', 'c']) recent.isNew(id);
  expect(recent.isNew('a')).toBe(false);
  expect(recent.isNew('d')).toBe(true);
  expect(recent.isNew('b')).toBe(false);
  expect(recent.isNew('a')).toBe(true);
});
