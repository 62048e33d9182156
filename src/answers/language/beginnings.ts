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
  /** Words of fewer letters. */
  readonly #short: string[] = [];
  /** Whether any word may begin with fewer letters, by their place. */
  readonly #mayBegin = new Uint8Array(PLACES);

  add(word: string): void {
    for (let end = 1; end < LETTERS && end <= word.length; end += 1) {
      this.#mayBegin[placeOf(word, end)] = 1;
    }
    if (word.length < LETTERS) {
      this.#short.push(word);
      return;
    }
    const place = placeOf(word, LETTERS);
    this.#before.push(this.#last[place] ?? 0);
    this.#last[place] = this.#words.push(word);
  }

  has(beginning: string): boolean {
    if (beginning.length < LETTERS) {
      if (this.#mayBegin[placeOf(beginning, beginning.length)] === 0) return false;
      return begins(this.#short, beginning) || begins(this.#words, beginning);
    }
    let at = this.#last[placeOf(beginning, LETTERS)] ?? 0;
    while (at > 0) {
      if (this.#words[at - 1]?.startsWith(beginning)) return true;
      at = this.#before[at - 1] ?? 0;
    }
    return false;
  }
}

const begins = (words: readonly string[], beginning: string): boolean =>
  words.some((word) => word.startsWith(beginning));

/** A place for the first letters of a word, which words that begin otherwise seldom share. */
function placeOf(word: string, letters: number): number {
  let hash = letters;
  for (let at = 0; at < letters; at += 1) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  return (hash ^ (hash >>> 11)) & (PLACES - 1);
}
