import { bookCommitments, type CommitmentItem } from '../briefing/commitments.ts';
import type { Pack } from '../content/library.ts';
import { spanOf } from '../content/span.ts';
import { type Shown, showFirst } from './shown.ts';

/** The commitments that a morning is to tell of, each group by due date. */
export interface Pressing {
  /** Past the date, and no word from after it. */
  readonly silent: Shown<CommitmentItem>;
  /** Past the date, with a word of what became of it that is not old. */
  readonly answered: Shown<CommitmentItem>;
  /** The last day of the time named is at most `DUE_WITHIN_DAYS` away. */
  readonly due: Shown<CommitmentItem>;
  /** What is due next, where nothing is due so soon. */
  readonly next: CommitmentItem | null;
}

const DUE_WITHIN_DAYS = 90;
/** A word of what became of a commitment is told so long; then it is history. */
const WORD_LASTS_DAYS = 90;
const SHOWN_OF_A_GROUP = 3;

/** `pack` has what was known on the day. Commitments for the summit itself wait until it is over. */
export function pressingOn(pack: Pack, day: Temporal.PlainDate): Pressing {
  const book = bookCommitments(pack, day);
  const { start, end } = pack.meta.summit;
  const today = day.toString();
  const isOfSummit = (item: CommitmentItem): boolean =>
    today <= end && lastDay(item) >= start && lastDay(item) <= end;
  const lastWord = (item: CommitmentItem) =>
    item.commitment.known.findLast(({ asOf }) => asOf > lastDay(item));
  const dueSoon = day.add({ days: DUE_WITHIN_DAYS }).toString();
  const wordAfter = day.subtract({ days: WORD_LASTS_DAYS }).toString();
  const open = [...book.due, ...book.ahead].toSorted((a, b) =>
    lastDay(a).localeCompare(lastDay(b)),
  );
  const due = open.filter((item) => lastDay(item) <= dueSoon && !isOfSummit(item));
  const next = open.find((item) => !isOfSummit(item));
  return {
    silent: showFirst(
      book.overdue.filter((item) => !lastWord(item) && !isOfSummit(item)),
      SHOWN_OF_A_GROUP,
    ),
    answered: showFirst(
      book.overdue.filter((item) => (lastWord(item)?.asOf ?? '') >= wordAfter),
      SHOWN_OF_A_GROUP,
    ),
    due: showFirst(due, SHOWN_OF_A_GROUP),
    next: due.length === 0 && today > end ? (next ?? null) : null,
  };
}

/** Those that came due or passed their date after `since` and until `day`. */
export function fellDueBetween(
  pack: Pack,
  since: Temporal.PlainDate,
  day: Temporal.PlainDate,
): readonly CommitmentItem[] {
  const book = bookCommitments(pack, day);
  const earlier = bookCommitments(pack, since);
  const dueThen = new Set(earlier.due.map(({ commitment }) => commitment.id));
  const pastThen = new Set(earlier.overdue.map(({ commitment }) => commitment.id));
  return [
    ...book.due.filter(({ commitment }) => !dueThen.has(commitment.id)),
    ...book.overdue.filter(({ commitment }) => !pastThen.has(commitment.id)),
  ];
}

/** Of the time named, YYYY-MM-DD; a commitment without one is in none of these groups. */
const lastDay = ({ commitment: { due } }: CommitmentItem): string =>
  due === undefined ? '9999-12-31' : spanOf(due).end;
