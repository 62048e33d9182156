import { bookCommitments, type CommitmentItem } from '../briefing/commitments.ts';
import type { Pack } from '../content/library.ts';
import { spanOf } from '../content/span.ts';
import { type Shown, showFirst } from './shown.ts';

/** The commitments that a morning is to tell of, each group by due date. */
export interface Pressing {
  /** Past the date, and no word from after it, on a day on which that is to be told. */
  readonly silent: Shown<CommitmentItem>;
  /** The same on all the days between. */
  readonly stillSilent: readonly CommitmentItem[];
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
/** So many days after its date a commitment without a word is told whole; in between it is no news. */
const SILENCE_TOLD_ON_DAYS = [1, 7, 30, 90, 365];

/** What the channel had: the day of its last edition, and the ids of facts that changed since. */
interface Before {
  readonly lastDay: Temporal.PlainDate | null;
  readonly changed: ReadonlySet<string> | null;
}

/** `pack` has what was known on the day. Commitments for the summit itself wait until it is over. */
export function pressingOn(pack: Pack, day: Temporal.PlainDate, before: Before): Pressing {
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
  const silent = book.overdue.filter((item) => !lastWord(item) && !isOfSummit(item));
  const isToBeTold = (item: CommitmentItem): boolean => isSilenceNews(item, day, before);
  return {
    silent: showFirst(silent.filter(isToBeTold), SHOWN_OF_A_GROUP),
    stillSilent: silent.filter((item) => !isToBeTold(item)),
    answered: showFirst(
      book.overdue.filter((item) => (lastWord(item)?.asOf ?? '') >= wordAfter),
      SHOWN_OF_A_GROUP,
    ),
    due: showFirst(due, SHOWN_OF_A_GROUP),
    next: due.length === 0 && today > end ? (next ?? null) : null,
  };
}

/**
 * Always in a channel's first edition; later with the first one from each of those days on, and when a
 * fact that it rests on changed.
 */
function isSilenceNews(
  item: CommitmentItem,
  day: Temporal.PlainDate,
  { lastDay: last, changed }: Before,
): boolean {
  if (last === null) return true;
  const { facts, known } = item.commitment;
  const restsOn = [...facts, ...known.flatMap((word) => word.facts)];
  const due = Temporal.PlainDate.from(lastDay(item));
  const isDayOfIt = SILENCE_TOLD_ON_DAYS.some((days) => {
    const on = due.add({ days }).toString();
    return on > last.toString() && on <= day.toString();
  });
  return isDayOfIt || restsOn.some((id) => changed?.has(id));
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
