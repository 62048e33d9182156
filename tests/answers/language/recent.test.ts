import { expect, test } from 'vitest';
import { Recent } from '../../../src/answers/language/recent.ts';

test('what was made of the last things is known, and replaced; of those long before nothing is', () => {
  const recent = new Recent<object, number>();
  const keys = Array.from({ length: 100 }, () => ({}));
  keys.forEach((key, at) => {
    recent.set(key, at);
    recent.set(key, at + 0.5);
  });
  expect(keys.slice(-10).map((key) => recent.get(key))).toEqual(
    keys.slice(-10).map((_, at) => 90.5 + at),
  );
  expect(recent.get(keys[0] ?? {})).toBeUndefined();
});
