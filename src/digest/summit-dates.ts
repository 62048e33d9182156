import { factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { spanOf } from '../content/span.ts';

/** When the summit is or was to be, and the fact that says so. */
export interface SummitDates {
  /** YYYY-MM-DD, both included. */
  readonly start: string;
  readonly end: string;
  readonly fact: Fact | null;
}

/**
 * The dates as they were known: the pack's own where a fact they rest on was known, else the newest
 * known date of the same measure (what was expected then), else the pack's own without a fact.
 */
export function summitDates(whole: Pack, known: Pack): SummitDates {
  const { start, end, facts } = whole.meta.summit;
  const [settled] = factsOf(known, facts);
  if (settled) return { start, end, fact: settled };
  const measures = new Set(factsOf(whole, facts).flatMap(({ figure }) => figure?.measure ?? []));
  const expected = [...measures]
    .flatMap((measure) => known.factsByMeasure.get(measure) ?? [])
    .filter(({ figure }) => figure !== undefined && 'date' in figure)
    .sort((a, b) => b.asOf.localeCompare(a.asOf));
  for (const fact of expected) {
    if (fact.figure && 'date' in fact.figure) return { ...spanOf(fact.figure.date), fact };
  }
  return { start, end, fact: null };
}
