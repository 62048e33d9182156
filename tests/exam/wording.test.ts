import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPiece } from '../../src/exam/wording.ts';

describe('a piece of an answer', () => {
  it.each([
    ['68.7', 'Trade came to USD 68.7 billion.'],
    ['68.7', 'It was (68.7), then 70.'],
    ['68.7', 'It came to 68.7.'],
    ['48,000', 'Boats landed 48000 tonnes'],
    ['48000', 'Boats landed 48,000 tonnes'],
    ['export', 'India exports little'],
    ['s-400', 'The S‑400 system'],
    ["india's share", 'India’s share is small'],
    ['december 5', 'On December\u00a05 they met'],
    ['निर्यात', 'भारत का निर्यात कम है'],
    ['экспорт', 'Экспорт Индии мал'],
    ['%', 'some 7% of it'],
  ])('%s is found in: %s', (piece, text) => {
    expect(hasPiece(text, piece)).toBe(true);
  });

  it.each([
    ['4.9', 'USD 64.9 billion'],
    ['4.9', 'USD 4.95 billion'],
    ['4.9', 'USD 1,4.9 billion'],
    ['68', 'USD 68.7 billion'],
    ['7', '68.7'],
    ['48', '48,000 tonnes'],
    ['port', 'India exports little'],
    ['no', 'I cannot say'],
  ])('%s is not found in: %s', (piece, text) => {
    expect(hasPiece(text, piece)).toBe(false);
  });

  it('is found where one of several wordings is', () => {
    expect(hasPiece('It fell.', ['declined', 'fell'])).toBe(true);
    expect(hasPiece('It rose.', ['declined', 'fell'])).toBe(false);
  });

  it('is always found in itself, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        expect(hasPiece(text, text)).toBe(true);
      }),
    );
  });
});
