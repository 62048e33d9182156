import { hashWith, letterHash } from './letter-hash.ts';

/** By so many letters words are told apart first. */
const LETTERS = 4;
const PLACES = 1024;
/** So many marks there are for beginnings: enough that few share one. */
const MARKS = 0x10000;

/** Tells whether any of some words begins with given letters. */
export class Beginnings {
  readonly #words: string[] = [];
  /** By the place of its first letters, the last word that has it, counted from one. */
  readonly #last = new Int32Array(PLACES);
  /** Of each word the one before with the same place. */
  readonly #before: number[] = [];
  /** Words of fewer letters. */
  readonly #short: string[] = [];
  /** A bit for each mark that a beginning of any word has. */
  readonly #marks = new Uint8Array(MARKS / 8);

  add(word: string): void {
    let hash = 0;
    let first = 0;
    for (let at = 0; at < word.length; at += 1) {
      hash = hashWith(hash, word.charCodeAt(at));
      const mark = markOf(hash);
      this.#marks[mark >> 3] = (this.#marks[mark >> 3] ?? 0) | (1 << (mark & 7));
      if (at === LETTERS - 1) first = hash;
    }
    if (word.length < LETTERS) {
      this.#short.push(word);
      return;
    }
    const place = placeOf(first);
    this.#before.push(this.#last[place] ?? 0);
    this.#last[place] = this.#words.push(word);
  }

  /** Whether any may begin with letters of this `letterHash`: mostly none does, and that is certain. */
  may(hash: number): boolean {
    const mark = markOf(hash);
    return ((this.#marks[mark >> 3] ?? 0) & (1 << (mark & 7))) !== 0;
  }

  has(beginning: string): boolean {
    if (beginning.length < LETTERS) {
      return begins(this.#short, beginning) || begins(this.#words, beginning);
    }
    let at = this.#last[placeOf(letterHash(beginning, 0, LETTERS))] ?? 0;
    while (at > 0) {
      if (this.#words[at - 1]?.startsWith(beginning)) return true;
      at = this.#before[at - 1] ?? 0;
    }
    return false;
  }
}

const begins = (words: readonly string[], beginning: string): boolean =>
  words.some((word) => word.startsWith(beginning));

/** What has the same first letters has the same place; other words seldom do. */
const placeOf = (hash: number): number => mixed(hash) & (PLACES - 1);
const markOf = (hash: number): number => mixed(hash) & (MARKS - 1);
const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;
