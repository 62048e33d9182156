import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/content/name.ts';

describe('a name', () => {
  it.each([
    ['S-400', 's400'],
    ['s 400', 's400'],
    ['Port Élan', 'portelan'],
    ['Łódź', 'lodz'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Ｓ４００', 's400'],
  ])('%s is compared as %s', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
  });

  it('keeps vowel signs, without which two Indian names become one', () => {
    expect(normaliseName('की')).not.toBe(normaliseName('का'));
  });

  it('stays as it is when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });

  it('is made of plain letters as it is beside others', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseName(`${text}é`)).toBe(`${normaliseName(text)}e`);
      }),
    );
  });

  it('is the same in capitals, for scripts in which capitals come back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öа-я0-9 -]*$/), (text) => {
        expect(normaliseName(text.toUpperCase())).toBe(normaliseName(text));
      }),
    );
  });
});
