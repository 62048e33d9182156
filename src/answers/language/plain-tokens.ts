/**
 * The words, numbers and signs of a plain text, letter by letter: nearly all texts of a pack are plain,
 * and a pattern makes a list and a string for each word of them, known or not.
 */

/** Reads what stands at one place; `joined` as in a token. */
interface Reader<T> {
  readonly read: (raw: string, joined: boolean) => T;
  /** What is longer is left out. */
  readonly longest: number;
}

/** What a piece of text was read as, both ways. */
interface Piece<T> {
  readonly raw: string;
  readonly hash: number;
  apart: T | undefined;
  joined: T | undefined;
}

/** As many as a library of some size has; when there are more all are forgotten, as by `remember`. */
const MOST = 30_000;
/** At first; a power of two, and at least twice as many as there are pieces. */
const PLACES = 1024;

/** Remembers what each piece was read as, found by its letters in the text that it stands in. */
export class PlainTokens<T> {
  readonly #reader: Reader<T>;
  #pieces: (Piece<T> | undefined)[] = emptyPlaces(PLACES);
  #size = 0;

  constructor(reader: Reader<T>) {
    this.#reader = reader;
  }

  /** Null where the text has markup, a slash or anything besides plain letters, digits and signs. */
  read(text: string): T[] | null {
    const found: T[] = [];
    const { length } = text;
    let end = -2;
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === OTHER) return null;
      if (kind === GAP || (code === HYPHEN && !isMinus(text, at))) {
        at += 1;
        continue;
      }
      const from = at;
      let hash = 0;
      at = kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : at + 1;
      for (let one = from; one < at; one += 1) {
        hash = (Math.imul(hash, 31) + lower(text.charCodeAt(one))) | 0;
      }
      const isJoined = from === end || (from === end + 1 && text.charCodeAt(end) === HYPHEN);
      end = at;
      if (at - from <= this.#reader.longest) found.push(this.#at(text, from, at, hash, isJoined));
    }
    return found;
  }

  #at(text: string, from: number, to: number, hash: number, isJoined: boolean): T {
    const piece = this.#pieceOf(text, from, to, hash);
    if (isJoined) {
      piece.joined ??= this.#reader.read(piece.raw, true);
      return piece.joined;
    }
    piece.apart ??= this.#reader.read(piece.raw, false);
    return piece.apart;
  }

  #pieceOf(text: string, from: number, to: number, hash: number): Piece<T> {
    let place = (hash ^ (hash >>> 15)) & (this.#pieces.length - 1);
    for (;;) {
      const piece = this.#pieces[place];
      if (piece === undefined) break;
      if (piece.hash === hash && isRaw(piece.raw, text, from, to)) return piece;
      place = (place + 1) & (this.#pieces.length - 1);
    }
    const made = { raw: copied(text, from, to), hash, apart: undefined, joined: undefined };
    this.#size += 1;
    if (this.#size > MOST) {
      this.#pieces = emptyPlaces(PLACES);
      this.#size = 1;
    } else if (2 * this.#size > this.#pieces.length) this.#grow();
    this.#put(made);
    return made;
  }

  #put(piece: Piece<T>): void {
    const { hash } = piece;
    let place = (hash ^ (hash >>> 15)) & (this.#pieces.length - 1);
    while (this.#pieces[place] !== undefined) place = (place + 1) & (this.#pieces.length - 1);
    this.#pieces[place] = piece;
  }

  #grow(): void {
    const before = this.#pieces;
    this.#pieces = emptyPlaces(2 * before.length);
    for (const piece of before) if (piece !== undefined) this.#put(piece);
  }
}

function emptyPlaces<T>(count: number): (Piece<T> | undefined)[] {
  return new Array<Piece<T> | undefined>(count).fill(undefined);
}

const OTHER = 0;
const GAP = 1;
const LETTER = 2;
const DIGIT = 3;
const SIGN = 4;

const HYPHEN = 0x2d;
const QUOTE = 0x27;
const SPACE = 0x20;
const DOLLAR = 0x24;

const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z]/i.test(letter)) return LETTER;
  if (/\d/.test(letter)) return DIGIT;
  if (/[-$%~+=]/.test(letter)) return SIGN;
  // What markup is made of, and a slash, which may divide.
  return /[^\x20-\x7e]|[<*_`\]/]/.test(letter) ? OTHER : GAP;
});

const kindOf = (code: number): number => (code < KINDS.length ? (KINDS[code] ?? OTHER) : OTHER);

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

/** Letters, and more of them behind an apostrophe. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (kindOf(code) === LETTER) at += 1;
    else if (code === QUOTE && isOf(LETTER, text, at + 1)) at += 2;
    else return at;
  }
}

/** Digits, and more of them behind a point or a comma. */
function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (kindOf(code) === DIGIT) at += 1;
    else if ((code === 0x2e || code === 0x2c) && isOf(DIGIT, text, at + 1)) at += 2;
    else return at;
  }
}

const isOf = (kind: number, text: string, at: number): boolean =>
  at < text.length && kindOf(text.charCodeAt(at)) === kind;

/** Between two numbers, with a space on either side. */
function isMinus(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === SPACE) before -= 1;
  let behind = at + 1;
  while (behind < text.length && text.charCodeAt(behind) === SPACE) behind += 1;
  if (before === at - 1 || behind === at + 1 || before < 0 || !isOf(DIGIT, text, before))
    return false;
  return isOf(DIGIT, text, text.charCodeAt(behind) === DOLLAR ? behind + 1 : behind);
}

function isRaw(raw: string, text: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw.charCodeAt(at) !== lower(text.charCodeAt(from + at))) return false;
  }
  return true;
}

/** A string of its own: a part of the text would keep the text in memory, where it is not short. */
const copied = (text: string, from: number, to: number): string =>
  to - from <= COPIED
    ? text.slice(from, to).toLowerCase()
    : String.fromCharCode(
        ...Array.from({ length: to - from }, (_, at) => lower(text.charCodeAt(from + at))),
      );

/** A part that has no more letters is a copy already. */
const COPIED = 12;
