import { NOT_ALIKE } from './asked-forms.ts';
import type { Candidate, CandidateIndex } from './candidates.ts';
import type { Slot } from './question.ts';

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
    const isValue = slot.terms.every((term) => term.startsWith('#'));
    // A value that nothing has is for the premise to judge; one that something has points to it.
    if (isValue) {
      const points = slot.terms.some((term) => index.byTerm.has(term));
      return { slot, weight: points ? VALUE * factor : 0 };
    }
    const known = slot.terms.map((term) => index.weight(term));
    const base =
      slot.unknown && !slot.terms.some((term) => index.byTerm.has(term))
        ? slot.outside
          ? OUTSIDE
          : UNKNOWN
        : Math.min(...known);
    return { slot, weight: base * factor * (slot.inner ? INNER : 1) };
  });
}

/** Candidates that have any of the slots, best first. */
export function rank(slots: readonly WeighedSlot[], index: CandidateIndex): readonly Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const found = new Map<Candidate, { covered: number; hit: Set<Slot>; own: number }>();
  for (const { slot, weight } of slots) {
    const best = new Map<Candidate, { weight: number; own: boolean }>();
    for (const term of slot.terms) {
      for (const posting of index.byTerm.get(term) ?? []) {
        const before = best.get(posting.candidate);
        const own = posting.candidate.own.has(term) || (before?.own ?? false);
        best.set(posting.candidate, { weight: Math.max(posting.weight, before?.weight ?? 0), own });
      }
    }
    for (const [candidate, hit] of best) {
      const entry = found.get(candidate) ?? { covered: 0, hit: new Set(), own: 0 };
      entry.covered += weight * hit.weight;
      if (hit.weight >= 0.5) entry.hit.add(slot);
      if (hit.own) entry.own += weight;
      found.set(candidate, entry);
    }
  }
  return [...found]
    .map(([candidate, { covered, hit, own }]): Ranked => {
      const coverage = covered / total;
      const size = [...candidate.own].reduce((sum, term) => sum + index.weight(term), 0);
      const precision = size === 0 ? 0 : Math.min(1, own / size);
      return {
        candidate,
        coverage,
        score: coverage + 0.2 * precision,
        ...NOT_ALIKE,
        missing: slots.flatMap(({ slot }) => (hit.has(slot) ? [] : [slot])),
      };
    })
    .sort((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}
