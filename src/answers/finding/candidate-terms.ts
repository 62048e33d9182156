import { levelOf, SHARES, type Share } from './shares.ts';
import type { TermTable } from './term-table.ts';

/** Terms of a candidate's own words alone, in the order in which they stand. */
export interface OwnTerms extends Iterable<string> {
  readonly size: number;
  readonly has: (term: string) => boolean;
}

/** Terms of a candidate, and how much each is of it, 0 to 1. */
export interface CandidateTerms extends Iterable<readonly [string, number]> {
  readonly has: (term: string) => boolean;
  readonly get: (term: string) => number | undefined;
  readonly keys: () => readonly string[];
  readonly own: OwnTerms;
  /** Where they stand among those of all candidates: its own words first. */
  readonly place: TermsPlace;
}

/** Terms in a row: from one place to another, those of own words before all others. */
export interface TermsPlace {
  readonly column: Column;
  readonly from: number;
  readonly others: number;
  readonly to: number;
}

/** The terms of all candidates of a pack, one after another. */
export interface Column {
  readonly table: TermTable;
  /** The number of each and the level of its share, as `numberIn` and `levelIn` take them apart. */
  packed: Int32Array;
  length: number;
}

const LEVEL_BITS = 3;
const WHOLE = levelOf(1);

export const numberIn = (packed: number): number => packed >> LEVEL_BITS;
export const levelIn = (packed: number): number => packed & ((1 << LEVEL_BITS) - 1);

/** Gathers the terms of one candidate after another: first those of its own words, then all others. */
export class TermGatherer {
  readonly #column: Column;
  /** By number, the level in the candidate at hand. */
  #levels = new Uint8Array(1024);
  /** The numbers of the candidate at hand, as many as `#count`. */
  #found = new Int32Array(256);
  #count = 0;
  #own = 0;

  constructor(table: TermTable) {
    this.#column = { table, packed: new Int32Array(4096), length: 0 };
  }

  /** Sets the share of each where that is more than it has. */
  raise(numbers: readonly number[], share: Share): void {
    const level = levelOf(share);
    for (let at = 0; at < numbers.length; at += 1) this.#raise(numbers[at] ?? 0, level);
  }

  /** Gathers one that is wholly of the candidate. */
  add(number: number): void {
    this.#raise(number, WHOLE);
  }

  /** The same as `raise` of one. */
  raiseOne(number: number, share: Share): void {
    this.#raise(number, levelOf(share));
  }

  /** Sets the share of one, whatever it had. */
  set(number: number, share: Share): void {
    if (this.#levelOf(number) === 0) this.#add(number);
    this.#levels[number] = levelOf(share);
  }

  /** The same as `set` of each. */
  setEach(numbers: readonly number[], share: Share): void {
    for (let at = 0; at < numbers.length; at += 1) this.set(numbers[at] ?? 0, share);
  }

  /** What was gathered until now are its own words. */
  endOwn(): void {
    this.#own = this.#count;
  }

  /** The terms of the candidate at hand; the next one begins. */
  take(): CandidateTerms {
    const column = this.#column;
    const from = column.length;
    const to = from + this.#count;
    if (to > column.packed.length) column.packed = enlarged(column.packed, 2 * to);
    for (let at = 0; at < this.#count; at += 1) {
      const number = this.#found[at] ?? 0;
      column.packed[from + at] = (number << LEVEL_BITS) | (this.#levels[number] ?? 0);
      this.#levels[number] = 0;
    }
    column.length = to;
    const others = from + this.#own;
    this.#count = 0;
    this.#own = 0;
    return new TermsOfOne(column, from, others, to);
  }

  /** No more will come: what room was made for them is let go. */
  end(): void {
    const column = this.#column;
    column.packed = column.packed.slice(0, column.length);
  }

  #raise(number: number, level: number): void {
    const before = this.#levelOf(number);
    if (before === 0) this.#add(number);
    if (before < level) this.#levels[number] = level;
  }

  #add(number: number): void {
    if (this.#count === this.#found.length) this.#found = enlarged(this.#found, 2 * this.#count);
    this.#found[this.#count] = number;
    this.#count += 1;
  }

  #levelOf(number: number): number {
    if (number >= this.#levels.length) {
      const larger = new Uint8Array(2 * number);
      larger.set(this.#levels);
      this.#levels = larger;
    }
    return this.#levels[number] ?? 0;
  }
}

function enlarged(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}

/** Its own words in their order, and all others by number, so that each is found without a map of its own. */
class TermsOfOne implements CandidateTerms, TermsPlace {
  readonly column: Column;
  readonly from: number;
  readonly others: number;
  readonly to: number;
  /** Put in order when one of them is looked up first: most candidates of a pack never are. */
  #isSorted = false;
  #own: OwnTerms | undefined;

  constructor(column: Column, from: number, others: number, to: number) {
    this.column = column;
    this.from = from;
    this.others = others;
    this.to = to;
  }

  get place(): TermsPlace {
    return this;
  }

  get own(): OwnTerms {
    this.#own ??= new OwnOfOne(this.column, this.from, this.others);
    return this.#own;
  }

  has(term: string): boolean {
    return this.#placeOf(term) >= 0;
  }

  get(term: string): number | undefined {
    const at = this.#placeOf(term);
    return at < 0 ? undefined : SHARES[levelIn(this.column.packed[at] ?? 0)];
  }

  keys(): readonly string[] {
    const { table } = this.column;
    return Array.from(this.#sorted().subarray(this.from, this.to), (one) =>
      table.termOf(numberIn(one)),
    );
  }

  *[Symbol.iterator](): Iterator<readonly [string, number]> {
    const { table } = this.column;
    const packed = this.#sorted();
    for (let at = this.from; at < this.to; at += 1) {
      const one = packed[at] ?? 0;
      yield [table.termOf(numberIn(one)), SHARES[levelIn(one)] ?? 0];
    }
  }

  #sorted(): Int32Array {
    const { packed } = this.column;
    if (!this.#isSorted) packed.subarray(this.others, this.to).sort();
    this.#isSorted = true;
    return packed;
  }

  #placeOf(term: string): number {
    const number = this.column.table.find(term);
    if (number < 0) return -1;
    const packed = this.#sorted();
    for (let at = this.from; at < this.others; at += 1) {
      if (numberIn(packed[at] ?? 0) === number) return at;
    }
    let [low, high] = [this.others, this.to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberIn(packed[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low < this.to && numberIn(packed[low] ?? 0) === number ? low : -1;
  }
}

class OwnOfOne implements OwnTerms {
  readonly #column: Column;
  readonly #from: number;
  readonly #to: number;

  constructor(column: Column, from: number, to: number) {
    this.#column = column;
    this.#from = from;
    this.#to = to;
  }

  get size(): number {
    return this.#to - this.#from;
  }

  has(term: string): boolean {
    const { packed, table } = this.#column;
    const number = table.find(term);
    if (number < 0) return false;
    for (let at = this.#from; at < this.#to; at += 1) {
      if (numberIn(packed[at] ?? 0) === number) return true;
    }
    return false;
  }

  *[Symbol.iterator](): Iterator<string> {
    const { packed, table } = this.#column;
    for (let at = this.#from; at < this.#to; at += 1) yield table.termOf(numberIn(packed[at] ?? 0));
  }
}
