import type { Conflict } from './compare/find-conflicts.ts';
import type { Derived, Named } from './library.ts';
import type { AgendaItem, Commitment, DifferenceNote, TimelineEntry } from './schema/calendar.ts';
import type { Entity } from './schema/entity.ts';
import type { Fact } from './schema/fact.ts';
import type { Measure } from './schema/measure.ts';
import type { PackMeta } from './schema/pack.ts';
import type { Source } from './schema/source.ts';

/** What a pack tells, in which no fault was found. Plain data in the order of the files, so that it can be kept. */
export interface CheckedContent {
  readonly meta: PackMeta;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  readonly facts: readonly Fact[];
  readonly agenda: readonly AgendaItem[];
  readonly timeline: readonly TimelineEntry[];
  readonly commitments: readonly Commitment[];
  readonly differences: readonly DifferenceNote[];
  readonly derived: ReadonlyMap<string, Derived>;
  readonly names: ReadonlyMap<string, Named>;
  readonly conflicts: readonly Conflict[];
}
