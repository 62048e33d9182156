import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summarise } from '../../src/views/summary.ts';

test('a summary is whole sentences, in their order, within 400 characters, and never empty', () => {
  const sentence = fc.string({ minLength: 1, maxLength: 450 }).map((text) => `${text}.`);
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), (sentences) => {
      const summary = summarise(sentences, 'Nothing fits.');
      expect(summary.length).toBeLessThanOrEqual(400);
      expect(summary).not.toBe('');
      let rest = summary;
      for (const one of sentences) {
        if (rest === one || rest.startsWith(`${one} `)) rest = rest.slice(one.length + 1);
      }
      expect(['', 'Nothing fits.']).toContain(rest);
    }),
  );
});

test('takes a sentence of just 400 characters and leaves one of 401', () => {
  expect(summarise(['x'.repeat(400)], 'No.')).toHaveLength(400);
  expect(summarise(['x'.repeat(401)], 'No.')).toBe('No.');
});
