import { perVocabulary } from '../per-pack.ts';

/** Numbers for terms, each text kept once for all packs of a vocabulary. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  /** The number of a term; a new one where it has none yet. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const made = this.#terms.push(term) - 1;
    this.#numbers.set(term, made);
    return made;
  }

  /** The number of a term; -1 where no pack has it. */
  find(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }
}

/** Numbers for what packs have: what is asked is only looked up, so that questions leave nothing behind. */
export const termNumbers = perVocabulary(() => new TermNumbers());
