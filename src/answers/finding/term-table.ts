/** Numbers for the terms of a pack: what is kept of each candidate by them is small and is found fast. */
export class TermTable {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  get size(): number {
    return this.#terms.length;
  }

  /** The number of a term; a new one where it has none yet. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const made = this.#terms.push(term) - 1;
    this.#numbers.set(term, made);
    return made;
  }

  /** The number of a term; -1 where nothing of the pack has it. */
  find(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }
}
