/** By so many letters words are told apart first: most words begin no name, and these tell so. */
const LETTERS = 4;
const PLACES = 2048;

/** Tells whether any of some words begins with given letters. */
export class Beginnings {
  readonly #words: string[] = [];
  /** By the place of its first letters, the last word that has it, counted from one. */
  readonly #last = new Int32Array(PLACES);
  /** Of each word the one before with the same place. */
  readonly #before: number[] = [];
  /** Beginnings of fewer letters. */
  readonly #short = new Set<string>();

  add(word: string): void {
    for (let end = 1; end < LETTERS && end <= word.length; end += 1) {
      this.#short.add(word.slice(0, end));
    }
    if (word.length < LETTERS) return;
    const place = placeOf(word);
    this.#before.push(this.#last[place] ?? 0);
    this.#last[place] = this.#words.push(word);
  }

  has(beginning: string): boolean {
    if (beginning.length < LETTERS) return this.#short.has(beginning);
    let at = this.#last[placeOf(beginning)] ?? 0;
    while (at > 0) {
      if (this.#words[at - 1]?.startsWith(beginning)) return true;
      at = this.#before[at - 1] ?? 0;
    }
    return false;
  }
}

/** A place for the first letters of a word, which words that begin otherwise seldom share. */
const placeOf = (word: string): number =>
  (((word.charCodeAt(0) * 31 + word.charCodeAt(1)) * 31 + word.charCodeAt(2)) * 31 +
    word.charCodeAt(3)) &
  (PLACES - 1);
