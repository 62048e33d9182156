/**
 * Where to cut `text` so that the first part has at most `most` UTF-16 units: after a sentence where
 * that leaves at least half of the room used, else after a word, else between graphemes, and inside a
 * grapheme only where one alone is longer than the room (stacked marks), but never inside a surrogate
 * pair. Between 1 and `most`, unless `most` is 1 and a pair stands first (then 0).
 */
export function breakBefore(text: string, most: number): number {
  if (most >= text.length) return text.length;
  // A boundary depends on a little of what follows; looking no further keeps long texts cheap.
  const window = text.slice(0, most + LOOKAHEAD);
  for (const granularity of ['sentence', 'word'] as const) {
    const at = boundary(window, most, granularity);
    if (at >= most / 2) return at;
  }
  const at = boundary(window, most, 'grapheme');
  if (at > 0) return at;
  return isLowSurrogate(text.charCodeAt(most)) ? most - 1 : most;
}

const LOOKAHEAD = 64;
const segmenters = {
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
};

/** The last boundary at or before `most`. */
const boundary = (text: string, most: number, granularity: keyof typeof segmenters): number =>
  segmenters[granularity].segment(text).containing(most)?.index ?? most;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
