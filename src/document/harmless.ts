/**
 * Text that cannot disturb what stands around it: no control characters (line feeds stay), no
 * direction overrides, embeddings or isolates (they reorder the words after them, U+202E being the
 * known trick), no halves of surrogate pairs. What a reader sees of ordinary text stays the same.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(UNWANTED, '');
}

/** The same on one line, for titles, labels and cells. */
export const harmlessLine = (text: string): string =>
  harmless(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Controls other than line feed; direction controls; interlinear marks; byte-order marks. */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufeff]/g;
