/**
 * Words in the order in which they were first met; when one has a slip they are looked for by their first
 * letters, of which most packs are asked for few.
 */
export class WordList {
  readonly #words: string[] = [];
  readonly #groups = new Map<number, readonly string[]>();

  /** A word that is added twice stands there twice, which changes nothing. To be added before any is looked for. */
  add(word: string): void {
    this.#words.push(word);
  }

  has(word: string): boolean {
    return this.beginning(word.charCodeAt(0)).includes(word);
  }

  /** Those that begin with a letter. */
  beginning(letter: number): readonly string[] {
    const known = this.#groups.get(letter);
    if (known) return known;
    const made = this.#words.filter((word) => word.charCodeAt(0) === letter);
    this.#groups.set(letter, made);
    return made;
  }

  /** All of them. */
  [Symbol.iterator](): Iterator<string> {
    return this.#words.values();
  }
}
