import type { TermNumbers } from '../language/term-numbers.ts';

/** At first; a power of two, and at least twice as many as there are terms. */
const PLACES = 2048;

/**
 * Numbers for the terms of a pack, from nought on in the order in which they are met: what is kept of
 * each candidate by them is small and is found fast. A term itself is kept once for all packs.
 */
export class TermTable {
  readonly #common: TermNumbers;
  /** By the number here, the number among the terms of all packs. */
  #numbers = new Int32Array(PLACES / 2);
  #size = 0;
  /** By a place that the number among all gives: the number here, counted from one. */
  #places = new Int32Array(PLACES);
  /** What was looked for last: one candidate after another is asked for the same term. */
  #lastTerm = '';
  #lastFound = -1;

  constructor(common: TermNumbers) {
    this.#common = common;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a term; a new one where it has none yet. */
  numberOf(term: string): number {
    return this.numberHere(this.#common.numberOf(term));
  }

  /** The same of a term by its number among those of all packs. */
  numberHere(common: number): number {
    const place = this.#placeOf(common);
    const known = this.#places[place] ?? 0;
    if (known > 0) return known - 1;
    const made = this.#size;
    if (made === this.#numbers.length) {
      this.#grow();
      return this.numberHere(common);
    }
    this.#numbers[made] = common;
    this.#size += 1;
    this.#places[place] = this.#size;
    return made;
  }

  /** The number of a term; -1 where nothing of the pack has it. */
  find(term: string): number {
    if (term === this.#lastTerm) return this.#lastFound;
    const common = this.#common.find(term);
    const found = common < 0 ? -1 : (this.#places[this.#placeOf(common)] ?? 0) - 1;
    // A term that is not there yet may come.
    if (found >= 0) [this.#lastTerm, this.#lastFound] = [term, found];
    return found;
  }

  termOf(number: number): string {
    return number < this.#size ? this.#common.termOf(this.#numbers[number] ?? 0) : '';
  }

  /** Where it stands, or the free place where it would. */
  #placeOf(common: number): number {
    const last = this.#places.length - 1;
    let place = Math.imul(common, SPREADING) >>> this.#shift;
    for (;;) {
      const here = this.#places[place] ?? 0;
      if (here === 0 || this.#numbers[here - 1] === common) return place;
      place = (place + 1) & last;
    }
  }

  get #shift(): number {
    return Math.clz32(this.#places.length) + 1;
  }

  #grow(): void {
    const numbers = new Int32Array(2 * this.#numbers.length);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    this.#places = new Int32Array(2 * numbers.length);
    for (let here = 0; here < this.#size; here += 1) {
      this.#places[this.#placeOf(numbers[here] ?? 0)] = here + 1;
    }
  }
}

/** By it, numbers that follow each other come to places far apart. */
const SPREADING = 0x9e3779b1;
