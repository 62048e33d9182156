import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUTTON_STATE_CAP, decodeButtonState, encodeButtonState } from '../src/button-state.ts';

const request = (args: Record<string, string>) => ({ command: 'find', args });

describe('what a button does, kept in the button', () => {
  it('comes back as it was, whatever stands in the arguments', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('show', 'page', 'share' as const),
        fc.nat({ max: 999 }),
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 6 }),
          fc.string({ unit: 'grapheme', maxLength: 8 }),
          { maxKeys: 3, noNullPrototype: true },
        ),
        (intent, page, args) => {
          const state = { intent, page, request: request(args) } as const;
          expect(decodeButtonState(encodeButtonState(state))).toEqual(state);
        },
      ),
    );
  });

  it('fits into a Discord button, and says so where it would not', () => {
    const overhead = encodeButtonState({
      intent: 'page',
      page: 0,
      request: request({ words: '' }),
    }).length;
    const full = 'x'.repeat(BUTTON_STATE_CAP - overhead);
    expect(
      encodeButtonState({ intent: 'page', page: 0, request: request({ words: full }) }),
    ).toHaveLength(100);
    expect(() =>
      encodeButtonState({ intent: 'page', page: 0, request: request({ words: `${full}x` }) }),
    ).toThrow(/find/);
  });

  it.each([
    '',
    '1',
    '1p',
    '1p0',
    '2p0|find',
    '1x0|find',
    'junk',
    '1p0|find|words',
    '1p0||a=b',
    '1p0|find|a=b=c',
  ])('is nobody’s where the text is not ours: %o', (text) => {
    expect(decodeButtonState(text)).toBeNull();
  });

  it('never throws on a text from elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        decodeButtonState(text);
      }),
    );
  });
});
