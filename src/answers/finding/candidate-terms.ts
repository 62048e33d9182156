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
  /** Each with its number, its level among the shares and whether it is one of its own words. */
  readonly each: (tell: (number: number, level: number, isOwn: boolean) => void) => void;
}

/** The terms of all candidates of a pack, one after another. */
interface Column {
  readonly table: TermTable;
  numbers: Int32Array;
  levels: Uint8Array;
  length: number;
}

/** Gathers the terms of one candidate after another: first those of its own words, then all others. */
export class TermGatherer {
  readonly #column: Column;
  /** By number, the level in the candidate at hand. */
  #levels = new Uint8Array(1024);
  #found: number[] = [];
  #own = 0;

  constructor(table: TermTable) {
    this.#column = {
      table,
      numbers: new Int32Array(4096),
      levels: new Uint8Array(4096),
      length: 0,
    };
  }

  /** Sets the share of each where that is more than it has. */
  raise(numbers: readonly number[], share: Share): void {
    const level = levelOf(share);
    for (const number of numbers) {
      const before = this.#levelOf(number);
      if (before === 0) this.#found.push(number);
      if (before < level) this.#levels[number] = level;
    }
  }

  /** Sets the share of one, whatever it had. */
  set(number: number, share: Share): void {
    if (this.#levelOf(number) === 0) this.#found.push(number);
    this.#levels[number] = levelOf(share);
  }

  /** What was gathered until now are its own words. */
  endOwn(): void {
    this.#own = this.#found.length;
  }

  /** The terms of the candidate at hand; the next one begins. */
  take(): CandidateTerms {
    const own = this.#found.slice(0, this.#own);
    const rest = Int32Array.from(this.#found.slice(this.#own)).sort();
    const column = this.#column;
    const from = column.length;
    makeRoom(column, from + this.#found.length);
    column.numbers.set(own, from);
    column.numbers.set(rest, from + own.length);
    column.length = from + this.#found.length;
    for (let at = from; at < column.length; at += 1) {
      const number = column.numbers[at] ?? 0;
      column.levels[at] = this.#levels[number] ?? 0;
      this.#levels[number] = 0;
    }
    this.#found = [];
    this.#own = 0;
    return new TermsOfOne(column, from, from + own.length, column.length);
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

function makeRoom(column: Column, length: number): void {
  if (length <= column.numbers.length) return;
  const numbers = new Int32Array(2 * length);
  numbers.set(column.numbers);
  const levels = new Uint8Array(2 * length);
  levels.set(column.levels);
  Object.assign(column, { numbers, levels });
}

/** Its own words in their order, and all others by number, so that each is found without a map of its own. */
class TermsOfOne implements CandidateTerms {
  readonly #column: Column;
  readonly #from: number;
  readonly #others: number;
  readonly #to: number;
  readonly own: OwnTerms;

  constructor(column: Column, from: number, others: number, to: number) {
    this.#column = column;
    this.#from = from;
    this.#others = others;
    this.#to = to;
    this.own = new OwnOfOne(column, from, others);
  }

  has(term: string): boolean {
    return this.#placeOf(term) >= 0;
  }

  get(term: string): number | undefined {
    const at = this.#placeOf(term);
    return at < 0 ? undefined : SHARES[this.#column.levels[at] ?? 0];
  }

  keys(): readonly string[] {
    const { numbers, table } = this.#column;
    return Array.from(numbers.subarray(this.#from, this.#to), (number) => table.termOf(number));
  }

  *[Symbol.iterator](): Iterator<readonly [string, number]> {
    const { numbers, levels, table } = this.#column;
    for (let at = this.#from; at < this.#to; at += 1) {
      yield [table.termOf(numbers[at] ?? 0), SHARES[levels[at] ?? 0] ?? 0];
    }
  }

  each(tell: (number: number, level: number, isOwn: boolean) => void): void {
    const { numbers, levels } = this.#column;
    for (let at = this.#from; at < this.#to; at += 1) {
      tell(numbers[at] ?? 0, levels[at] ?? 0, at < this.#others);
    }
  }

  #placeOf(term: string): number {
    const { numbers, table } = this.#column;
    const number = table.find(term);
    if (number < 0) return -1;
    for (let at = this.#from; at < this.#others; at += 1) if (numbers[at] === number) return at;
    let [low, high] = [this.#others, this.#to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low < this.#to && numbers[low] === number ? low : -1;
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
    const { numbers, table } = this.#column;
    const number = table.find(term);
    if (number < 0) return false;
    for (let at = this.#from; at < this.#to; at += 1) if (numbers[at] === number) return true;
    return false;
  }

  *[Symbol.iterator](): Iterator<string> {
    const { numbers, table } = this.#column;
    for (let at = this.#from; at < this.#to; at += 1) yield table.termOf(numbers[at] ?? 0);
  }
}
