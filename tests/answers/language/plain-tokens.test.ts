import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTokens } from '../../../src/answers/language/tokens.ts';

/** Of what plain texts are made of, words and numbers with what may stand between them. */
const pieces = fc.constantFrom(
  ...["it's", "'", 'S-400', '48,000', '5.5bn', '1,2', '3..4', '-', ' - ', ' ', '  ', 'Abc', '$5'],
  ...['internationalisation', 'internationalisations', 'Internationalisation', 'abcde', 'abcdef'],
  ...['$', '%', '+', '=', '~', '2024-25', '7  -  $8', '.', ',', "rock'n'roll", 'x'.repeat(45)],
);
const plainTexts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

test('a plain text has the same tokens as when patterns read it', () => {
  fc.assert(
    // A sign of markup has the text read by patterns, and is no token itself.
    fc.property(plainTexts, (text) => {
      expect(readTokens(text)).toEqual(readTokens(`${text} *`));
    }),
  );
});

/** Letters of Russian and Hindi alone and in words, those that are folded to others among them. */
const letters = fc.oneof(
  fc.integer({ min: 0x0400, max: 0x045f }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x0900, max: 0x097f }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(' ', '-', 'a', 'S-400 ', 'ёЁйЙ', 'क़', 'ड़', 'ँ', '१०', '\u0306', '\u0301'),
);
const lettered = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));

test('Russian and Hindi letters that need no folding are read as when they are folded', () => {
  fc.assert(
    // A character that nobody sees has the text folded, and is no part of a word itself.
    fc.property(lettered, (text) => {
      expect(readTokens(text)).toEqual(readTokens(`${text} \u200b`));
    }),
    { numRuns: 2000 },
  );
});

test('what is between two numbers, with a space on either side, is a minus', () => {
  const texts = (text: string): readonly string[] => readTokens(text).map((token) => token.text);
  expect(texts('7 - 2')).toEqual(['7', '−', '2']);
  expect(texts('7-2')).toEqual(['7', '2']);
  expect(texts('a - 2')).toEqual(['a', '2']);
});
