import type { ExamPiece } from '../content/schema/exam.ts';

/**
 * Whether an answer has a piece of text: without regard to case, to the kind of space, hyphen or
 * quote, and to commas between digits. It begins at the beginning of a word, and a word may go on
 * behind it (`export` is in `exports`); a number is only found whole (`4.9` is not in `64.9` or `4.95`).
 */
export function hasPiece(text: string, piece: ExamPiece): boolean {
  const said = plain(text);
  const wordings = typeof piece === 'string' ? [piece] : piece;
  return wordings.some((wording) => asPattern(plain(wording)).test(said));
}

/** How a piece is named in a report. */
export const namePiece = (piece: ExamPiece): string =>
  typeof piece === 'string'
    ? JSON.stringify(piece)
    : piece.map((wording) => JSON.stringify(wording)).join(' or ');

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/(?<=\d),(?=\d{2,3}(?!\d))/g, '')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .trim();

function asPattern(piece: string): RegExp {
  const before = /^\d/.test(piece)
    ? '(?<![\\d.,]|\\d[.,])'
    : /^[\p{L}\p{M}\p{N}]/u.test(piece)
      ? '(?<![\\p{L}\\p{M}\\p{N}])'
      : '';
  const after = /\d$/.test(piece) ? '(?!\\d|[.,]\\d)' : '';
  return new RegExp(`${before}${RegExp.escape(piece)}${after}`, 'u');
}
