import type { Slot } from '../reading/slots.ts';
import { areValues } from '../reading/terms.ts';
import type { Candidate, CandidateIndex } from './candidates.ts';
import { NOT_ALIKE } from './nearest-form.ts';
import { LEVEL, OWN } from './postings.ts';
import { SHARES } from './shares.ts';

/** A candidate with how much of the question it speaks of. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Share of what the question speaks of that the candidate has, 0 to 1. */
  readonly coverage: number;
  /** For ordering: coverage, and how much of the candidate's own words were asked for. */
  readonly score: number;
  /** How alike the question is to one of the editor's wordings for it, 0 to 1. */
  readonly likeness: number;
  /** Whether that wording asks for the same kind of answer. */
  readonly sameAsk: boolean;
  /** How alike it is to the nearest of those that do, 0 to 1. */
  readonly asking: number;
  /** The slots that it does not have. */
  readonly missing: readonly Slot[];
}

/** A slot and how heavily it counts; what is carried over from before counts less. */
export interface WeighedSlot {
  readonly slot: Slot;
  readonly weight: number;
}

const INNER = 0.15;
const VALUE = 0.35;
/** A word that nothing knows. */
const UNKNOWN = 0.35;
/** A name of elsewhere: what is asked of it is not in the pack. */
const OUTSIDE = 1.2;

export function weigh(
  slots: readonly Slot[],
  index: CandidateIndex,
  factor = 1,
): readonly WeighedSlot[] {
  return slots.map((slot) => {
    const isValue = areValues(slot.terms);
    // A value that nothing has is for the premise to judge; one that something has points to it.
    if (isValue) {
      const points = slot.terms.some(index.has);
      return { slot, weight: points ? VALUE * factor : 0 };
    }
    const known = slot.terms.map((term) => index.weight(term));
    const base =
      slot.unknown && !slot.terms.some(index.has)
        ? slot.outside
          ? OUTSIDE
          : UNKNOWN
        : Math.min(...known, ...(slot.unknown ? [UNKNOWN] : []));
    return { slot, weight: base * factor * (slot.inner ? INNER : 1) };
  });
}

/** Candidates that have any of the slots, best first. */
export function rank(slots: readonly WeighedSlot[], index: CandidateIndex): readonly Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const { candidates, ownWeights, table } = index;
  const { starts, ranks, marks } = index.postings;
  const patterns = new Patterns(slots.map(({ slot }) => slot));
  const { covered, own, pattern, best, isOwn, hit } = cleared(sumsOf(index));
  slots.forEach(({ slot, weight }, place) => {
    let hits = 0;
    for (const term of slot.terms) {
      const number = table.find(term);
      const end = number < 0 ? 0 : (starts[number + 1] ?? 0);
      for (let place = number < 0 ? 0 : (starts[number] ?? 0); place < end; place += 1) {
        const at = ranks[place] ?? 0;
        const mark = marks[place] ?? 0;
        const share = SHARES[mark & LEVEL] ?? 0;
        const before = best[at] ?? 0;
        if (before === 0) {
          hit[hits] = at;
          hits += 1;
        }
        if (share > before) best[at] = share;
        if ((mark & OWN) !== 0) isOwn[at] = 1;
      }
    }
    for (let one = 0; one < hits; one += 1) {
      const at = hit[one] ?? 0;
      const share = best[at] ?? 0;
      const before = Math.max(pattern[at] ?? 0, 0);
      covered[at] = (covered[at] ?? 0) + weight * share;
      pattern[at] = share >= 0.5 ? patterns.with(before, place) : before;
      if (isOwn[at] === 1) own[at] = (own[at] ?? 0) + weight;
      best[at] = 0;
      isOwn[at] = 0;
    }
  });
  const found: Ranked[] = [];
  for (const candidate of candidates) {
    const at = candidate.rank;
    const has = pattern[at] ?? -1;
    if (has < 0) continue;
    const coverage = (covered[at] ?? 0) / total;
    const size = ownWeights[at] ?? 0;
    const precision = size === 0 ? 0 : Math.min(1, (own[at] ?? 0) / size);
    found.push({
      candidate,
      coverage,
      score: coverage + 0.2 * precision,
      likeness: NOT_ALIKE.likeness,
      sameAsk: NOT_ALIKE.sameAsk,
      asking: NOT_ALIKE.asking,
      missing: patterns.missing(has),
    });
  }
  // They stand by rank, and equals stay so.
  return found.sort((a, b) => b.score - a.score);
}

/** What is added up of each candidate, by its rank. */
interface Sums {
  readonly covered: Float64Array;
  readonly own: Float64Array;
  /** Which of the slots each has; below zero where it has none at all. */
  readonly pattern: Int32Array;
  /** Of the slot at hand; empty between two slots. */
  readonly best: Float64Array;
  readonly isOwn: Uint8Array;
  /** The ranks of those that have the slot at hand. */
  readonly hit: Int32Array;
}

const sums = new WeakMap<CandidateIndex, Sums>();

/** They are used again for each question: to make them takes as long as to add up. */
function sumsOf(index: CandidateIndex): Sums {
  const known = sums.get(index);
  if (known) return known;
  const { length } = index.candidates;
  const made: Sums = {
    covered: new Float64Array(length),
    own: new Float64Array(length),
    pattern: new Int32Array(length),
    best: new Float64Array(length),
    isOwn: new Uint8Array(length),
    hit: new Int32Array(length),
  };
  sums.set(index, made);
  return made;
}

function cleared(all: Sums): Sums {
  all.covered.fill(0);
  all.own.fill(0);
  all.pattern.fill(-1);
  return all;
}

/** Which slots candidates have: many have the same ones, and the list of the others is made once. */
class Patterns {
  readonly #slots: readonly Slot[];
  /** Of each pattern the places that it has; the first has none. */
  readonly #places: (readonly number[])[] = [[]];
  readonly #next = new Map<number, number>();
  readonly #missing: (readonly Slot[])[] = [];

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
  }

  /** The pattern that has one place more. */
  with(pattern: number, place: number): number {
    const key = pattern * this.#slots.length + place;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const made = this.#places.push([...(this.#places[pattern] ?? []), place]) - 1;
    this.#next.set(key, made);
    return made;
  }

  missing(pattern: number): readonly Slot[] {
    let missing = this.#missing[pattern];
    if (!missing) {
      const places = this.#places[pattern] ?? [];
      missing = this.#slots.filter((_, place) => !places.includes(place));
      this.#missing[pattern] = missing;
    }
    return missing;
  }
}
