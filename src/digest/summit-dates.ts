import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { spanOf } from '../content/span.ts';
import type { EditionMemory, FactSnapshot } from './snapshot.ts';
import { type SummitSnapshot, summitSnapshotOf } from './summit-snapshot.ts';

/** When the summit is or was to be, both days included, YYYY-MM-DD, and what says so. */
export interface SummitDates<By = Fact> {
  readonly start: string;
  readonly end: string;
  readonly fact: By | null;
}

/** The dates as they stand on a day. */
export const summitDates = (whole: Pack, day: string): SummitDates =>
  datesOn(summitSnapshotOf(whole), (id) => whole.facts.get(id), day);

/** The dates as an edition told them; where it did not keep them, from its facts by the pack as it is. */
function toldDates({ snapshot, day }: EditionMemory, whole: Pack): SummitDates<FactSnapshot> {
  const { facts, summit = summitSnapshotOf(whole) } = snapshot;
  return datesOn(summit, (id) => facts[id], day);
}

/**
 * The pack's own where a fact they rest on was known, and from their first day on; else the newest
 * known date of the same measure (what was expected then), else the pack's own without a fact.
 */
function datesOn<By extends Pick<Fact, 'asOf'>>(
  { start, end, facts, dates }: SummitSnapshot,
  factOf: (id: string) => By | undefined,
  day: string,
): SummitDates<By> {
  const known = (ids: readonly string[]): readonly (readonly [string, By])[] =>
    ids.flatMap((id) => {
      const fact = factOf(id);
      return fact && fact.asOf <= day ? [[id, fact] as const] : [];
    });
  const [settled] = known(facts);
  if (settled) return { start, end, fact: settled[1] };
  // The days of a summit that is on are what they turned out to be, told of them afterwards.
  if (day >= start) return { start, end, fact: factOf(facts[0] ?? '') ?? null };
  const [newest] = known(Object.keys(dates)).toSorted(([, a], [, b]) =>
    b.asOf.localeCompare(a.asOf),
  );
  if (!newest) return { start, end, fact: null };
  return { ...spanOf(dates[newest[0]] ?? start), fact: newest[1] };
}

/** Dates that are not those that the channel was told last. */
export interface MovedDates {
  /** The day of the edition that told them otherwise, YYYY-MM-DD. */
  readonly since: string;
  readonly before: SummitDates<FactSnapshot>;
  readonly now: SummitDates;
}

/** Null where they are as they were told. */
export function movedDates(last: EditionMemory, now: SummitDates, whole: Pack): MovedDates | null {
  const before = toldDates(last, whole);
  if (before.start === now.start && before.end === now.end) return null;
  return { since: last.day, before, now };
}
