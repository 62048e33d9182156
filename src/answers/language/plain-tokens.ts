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

/** As many as a library of some size has; when there are more all are forgotten, as by `remember`. */
const MOST = 30_000;
/** At first; a power of two, and at least twice as many as there are pieces. */
const PLACES = 1024;
/** Of each place the letters of its piece, five in a number, and which piece it is, counted from one. */
const RECORD = 5;
/** What has more letters is read anew each time: such words are rare. */
const REMEMBERED = 20;

/** Remembers what each piece was read as, found by its letters, which stand beside each other in memory. */
export class PlainTokens<T> {
  readonly #reader: Reader<T>;
  #places = new Int32Array(RECORD * PLACES);
  #size = 0;
  /** Of each piece what it was read as by itself. */
  #apart: (T | undefined)[] = [];
  /** The same where it is joined to what stands before. */
  #joined: (T | undefined)[] = [];
  /** What stands in the text at hand; used again for each, so that a list is made as long as it needs to be. */
  readonly #found: T[] = [];

  constructor(reader: Reader<T>) {
    this.#reader = reader;
  }

  /** Null where the text has markup, a slash or anything besides plain letters, digits and signs. */
  read(text: string): T[] | null {
    const found = this.#found;
    let count = 0;
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
      at = kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : at + 1;
      const isJoined = from === end || (from === end + 1 && text.charCodeAt(end) === HYPHEN);
      end = at;
      if (at - from > this.#reader.longest) continue;
      found[count] =
        at - from <= REMEMBERED
          ? this.#at(text, from, at, isJoined)
          : this.#reader.read(copied(text, from, at), isJoined);
      count += 1;
    }
    return found.slice(0, count);
  }

  #at(text: string, from: number, to: number, isJoined: boolean): T {
    const piece = this.#pieceOf(
      packed(text, from, to),
      packed(text, from + PACKED, to),
      packed(text, from + 2 * PACKED, to),
      packed(text, from + 3 * PACKED, to),
    );
    const known = isJoined ? this.#joined : this.#apart;
    const before = known[piece];
    if (before !== undefined) return before;
    const made = this.#reader.read(copied(text, from, to), isJoined);
    known[piece] = made;
    return made;
  }

  /** Which piece has these letters. */
  #pieceOf(first: number, second: number, third: number, fourth: number): number {
    const places = this.#places;
    let at = placeOf(first, second, third, fourth, places.length);
    for (;;) {
      const piece = places[at + 4] ?? 0;
      if (piece === 0) break;
      if (
        places[at] === first &&
        places[at + 1] === second &&
        places[at + 2] === third &&
        places[at + 3] === fourth
      ) {
        return piece - 1;
      }
      at = nextPlace(at, places.length);
    }
    if (this.#size === MOST) this.#forget();
    else if (2 * RECORD * this.#size >= places.length) this.#grow();
    const piece = this.#size;
    this.#size += 1;
    put(this.#places, first, second, third, fourth, this.#size);
    this.#apart.push(undefined);
    this.#joined.push(undefined);
    return piece;
  }

  #forget(): void {
    this.#places = new Int32Array(RECORD * PLACES);
    this.#size = 0;
    this.#apart = [];
    this.#joined = [];
  }

  #grow(): void {
    const before = this.#places;
    const places = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += RECORD) {
      const piece = before[at + 4] ?? 0;
      if (piece === 0) continue;
      const [first, second] = [before[at] ?? 0, before[at + 1] ?? 0];
      put(places, first, second, before[at + 2] ?? 0, before[at + 3] ?? 0, piece);
    }
    this.#places = places;
  }
}

/** Writes a piece to the first free place. */
function put(
  places: Int32Array,
  ...[first, second, third, fourth, piece]: readonly [number, number, number, number, number]
): void {
  let at = placeOf(first, second, third, fourth, places.length);
  while (places[at + 4] !== 0) at = nextPlace(at, places.length);
  places.set([first, second, third, fourth, piece], at);
}

const nextPlace = (at: number, length: number): number =>
  at + RECORD === length ? 0 : at + RECORD;

function placeOf(
  first: number,
  second: number,
  third: number,
  fourth: number,
  length: number,
): number {
  let hash = Math.imul(first, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ fourth, 0x27d4eb2f);
  return ((hash ^ (hash >>> 15)) & (length / RECORD - 1)) * RECORD;
}

/** So many letters fit into one number. */
const PACKED = 5;
const BITS = 6;

/** Letters from one place on, as one number; nought where there are none. */
function packed(text: string, from: number, to: number): number {
  const end = Math.min(to, from + PACKED);
  let letters = 0;
  for (let at = from; at < end; at += 1) {
    letters = (letters << BITS) | (CODES[text.charCodeAt(at)] ?? 0);
  }
  return letters;
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

/** A number for each letter that a piece may have, large and small alike: none is nought. */
const CODES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return "abcdefghijklmnopqrstuvwxyz0123456789'.,-$%~+=".indexOf(letter) + 1;
});

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

/** In lower case, and as a string of its own: a part of the text would keep the text in memory, where it is not short. */
const copied = (text: string, from: number, to: number): string =>
  to - from <= COPIED
    ? text.slice(from, to).toLowerCase()
    : String.fromCharCode(
        ...Array.from({ length: to - from }, (_, at) => text.charCodeAt(from + at)),
      ).toLowerCase();

/** A part that has no more letters is a copy already. */
const COPIED = 12;
