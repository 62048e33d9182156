import type { Pack } from '../content/library.ts';
import { type Changes, isUnchanged } from './changes.ts';
import { fellDueBetween } from './pressing.ts';
import { type Stage, stageTypeOf } from './stage.ts';

/** The parts that the calendar can make news of, as far as the channel takes them. */
interface Calendar {
  /** With the agenda that is wanted. */
  readonly stage: Stage;
  /** Dates that the channel was told otherwise. */
  readonly moved: unknown;
  readonly anniversaries: readonly unknown[];
  /** What was known and is wanted, for its commitments; null where they are not told. */
  readonly commitmentsOf: Pack | null;
}

/**
 * Whether nothing changed from the day of the last edition to this one, in the pack or by the calendar:
 * the stage of the summit is the same, there is no programme today, nothing fell due or passed its date,
 * and there is no anniversary.
 */
export function isQuietDay(
  changes: Changes,
  day: Temporal.PlainDate,
  { stage, moved, anniversaries, commitmentsOf }: Calendar,
  whole: Pack,
): boolean {
  const lastDay = Temporal.PlainDate.from(changes.since);
  return (
    isUnchanged(changes) &&
    moved === null &&
    stage.type === stageTypeOf(whole.meta, lastDay) &&
    !(stage.type === 'during' && stage.agenda.length > 0) &&
    anniversaries.length === 0 &&
    (commitmentsOf === null || fellDueBetween(commitmentsOf, lastDay, day).length === 0)
  );
}
