import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Beginnings } from '../../../src/answers/language/beginnings.ts';
import { letterHash } from '../../../src/answers/language/letter-hash.ts';

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'न', 'я'), minLength: 1 }));

test('what some word begins with is told, and what none does', () => {
  fc.assert(
    fc.property(words, fc.string({ unit: fc.constantFrom('a', 'b', 'न', 'я') }), (all, start) => {
      const beginnings = new Beginnings();
      for (const word of all) beginnings.add(word);
      const isOne = start !== '' && all.some((word) => word.startsWith(start));
      if (start !== '') expect(beginnings.has(start)).toBe(isOne);
      // That none may is certain; that one may is not.
      if (isOne) expect(beginnings.may(letterHash(start))).toBe(true);
    }),
  );
});

test('letters have the same number in one piece and in two', () => {
  expect(letterHash('mos', letterHash('brah'))).toBe(letterHash('brahmos'));
});
