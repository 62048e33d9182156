/** Words in the order in which they were first met, by their first letters: so are they looked for when one has a slip. */
export class WordList {
  readonly #groups = new Map<number, string[]>();

  /** A word that is added twice stands there twice, which changes nothing. */
  add(word: string): void {
    const first = word.charCodeAt(0);
    const group = this.#groups.get(first);
    if (group) group.push(word);
    else this.#groups.set(first, [word]);
  }

  has(word: string): boolean {
    return this.beginning(word.charCodeAt(0)).includes(word);
  }

  /** Those that begin with a letter. */
  beginning(letter: number): readonly string[] {
    return this.#groups.get(letter) ?? NONE;
  }

  /** All of them. */
  *[Symbol.iterator](): Iterator<string> {
    for (const group of this.#groups.values()) yield* group;
  }
}

const NONE: readonly string[] = [];
