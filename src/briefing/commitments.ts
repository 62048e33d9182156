import type { Pack } from '../content/library.ts';
import type { Commitment } from '../content/schema/calendar.ts';
import { spanOf } from '../content/span.ts';
import { type Standing, standingOf } from './standing.ts';

/** A commitment as it stands on a day. */
export interface CommitmentItem {
  readonly commitment: Commitment;
  /** Null where no date was given. What was said beforehand never settles a commitment. */
  readonly standing: Exclude<Standing, { type: 'settled' }> | null;
}

/** Commitments by how pressing they are, each group by due date. */
export interface CommitmentBook {
  readonly overdue: readonly CommitmentItem[];
  readonly due: readonly CommitmentItem[];
  readonly ahead: readonly CommitmentItem[];
  readonly undated: readonly CommitmentItem[];
}

/** All commitments of a pack, sorted into groups as of a day. */
export function bookCommitments(pack: Pack, today: Temporal.PlainDate): CommitmentBook {
  const items = pack.commitments.map((commitment) => itemOf(commitment, today)).sort(byDueDate);
  const standing = (type: Standing['type']) => items.filter((item) => item.standing?.type === type);
  return {
    overdue: standing('no-word'),
    due: standing('due'),
    ahead: standing('ahead'),
    undated: items.filter((item) => item.standing === null),
  };
}

/** What a person should look at first: overdue without a word, due now, then what comes next. */
export const openCommitments = (book: CommitmentBook): readonly CommitmentItem[] => [
  ...silentCommitments(book),
  ...book.due,
  ...book.ahead,
];

/** Overdue, and the pack knows nothing of it from after the date. */
export const silentCommitments = ({ overdue }: CommitmentBook): readonly CommitmentItem[] =>
  overdue.filter(
    ({ commitment: { due, known } }) =>
      due === undefined || !known.some((word) => word.asOf > spanOf(due).end),
  );

function itemOf(commitment: Commitment, today: Temporal.PlainDate): CommitmentItem {
  if (commitment.due === undefined) return { commitment, standing: null };
  const standing = standingOf(commitment.due, [], today);
  return { commitment, standing: standing.type === 'settled' ? null : standing };
}

function byDueDate(a: CommitmentItem, b: CommitmentItem): number {
  if (a.commitment.due === undefined || b.commitment.due === undefined) {
    return Number(a.commitment.due === undefined) - Number(b.commitment.due === undefined);
  }
  return spanOf(a.commitment.due).end.localeCompare(spanOf(b.commitment.due).end);
}
