import type { CommitmentBook, CommitmentItem } from '../briefing/commitments.ts';
import { openCommitments, silentCommitments } from '../briefing/commitments.ts';
import { entityNames, factsOf } from '../briefing/lookup.ts';
import { dayIn, knownUntil } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import type { Commitment } from '../content/schema/calendar.ts';
import { spanOf } from '../content/span.ts';
import { bold, document, heading, notice, paragraph, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { citeAll } from './citation.ts';
import { writeDate, writeDay } from './dates.ts';
import { nearDay } from './near-day.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { citeItem } from './statements.ts';
import { summarise } from './summary.ts';
import { both, capitalise, count } from './words.ts';

/** What was said would happen, the most pressing first, with what is known of it since. */
export function viewCommitments(book: CommitmentBook, scene: Scene): Document {
  const { pack, now } = scene;
  if (pack.commitments.length === 0) return viewNone(scene);
  const today = dayIn(now, pack.meta.summit.zone);
  const group = (title: string, items: readonly CommitmentItem[]) =>
    items.length === 0
      ? null
      : [heading(title), ...items.map((item) => commitmentBlocks(item, pack, today))];
  return document({
    title: titleOf('Commitments', pack),
    summary: summarise(leads(book, scene), `${count(pack.commitments.length, 'commitment')}.`),
    blocks: [
      ageNotice(scene),
      group('Date passed', book.overdue),
      group('Due now', book.due),
      group('Still to come', book.ahead),
      group('No date given', book.undated),
    ],
    actions: [
      goTo(scene, 'Timeline', 'timeline'),
      goTo(scene, 'Where sources differ', 'differences'),
      goTo(scene, 'Brief', 'brief'),
    ],
  });
}

/** A commitment: when, what, who, how firm; then each word since. `today` as in `nearDay`. */
export function commitmentBlocks(
  item: CommitmentItem,
  pack: Pack,
  today: Temporal.PlainDate | null,
): readonly Block[] {
  return [
    commitmentStatement(item, pack, today),
    ...item.commitment.known.map((word) =>
      statement(
        [bold(nameWord(word, item)), `: ${word.text}`],
        citeAll(factsOf(pack, word.facts), pack),
      ),
    ),
  ];
}

/** What was known by the date is no word of what came of it. */
function nameWord({ asOf }: Commitment['known'][number], { commitment, standing }: CommitmentItem) {
  const isBefore = commitment.due !== undefined && asOf <= spanOf(commitment.due).end;
  return standing?.type === 'no-word' && isBefore
    ? `Before that (${writeDay(asOf)})`
    : 'Known since';
}

/** When, what, who and how firm, without what is known since. */
export function commitmentStatement(
  item: CommitmentItem,
  pack: Pack,
  today: Temporal.PlainDate | null,
): Block {
  const { commitment } = item;
  return statement(
    [
      bold(capitalise(writeStanding(item, pack, today))),
      `: ${commitment.text}${doers(commitment, pack)}`,
    ],
    citeItem(commitment, pack),
  );
}

/** The same as a sentence of a summary. */
export const commitmentText = (
  item: CommitmentItem,
  pack: Pack,
  today: Temporal.PlainDate | null,
): string => `${capitalise(writeStanding(item, pack, today))}: ${item.commitment.text}`;

/** When it is due and how that stands: `due 2028, in 405 days`, `due 5 Dec 2025, yesterday, no later source`. */
function writeStanding(
  { commitment, standing }: CommitmentItem,
  pack: Pack,
  today: Temporal.PlainDate | null,
): string {
  if (commitment.due === undefined || standing === null) return 'no date given';
  const date = writeDue(commitment);
  if (today === null) {
    return `due ${date}${standing.type === 'no-word' ? `, ${lastWord(commitment, pack)}` : ''}`;
  }
  const near = isDay(commitment.due) ? nearDay(commitment.due, today) : null;
  switch (standing.type) {
    case 'ahead':
      if (!isDay(commitment.due)) return `due ${date}`;
      return `due ${date}, ${near ?? `in ${count(standing.days, 'day')}`}`;
    case 'due':
      if (isDay(commitment.due)) return `due today, ${date}`;
      return standing.daysLeft === 0
        ? `due ${date}, which ends today`
        : `due ${date}, ${count(standing.daysLeft, 'day')} left`;
    case 'no-word':
      return `due ${date}, ${near ?? ago(standing.daysSince)}, ${lastWord(commitment, pack)}`;
    default:
      return assertNever(standing);
  }
}

/** Of a year or a month that is over. */
const ago = (days: number): string =>
  days === 1 ? 'which ended yesterday' : `${count(days, 'day')} ago`;

/** The date, and whether it is the editor's and no source's: `5 Dec 2025 (worked out)`. */
export const writeDue = ({ due, dueBasis }: Commitment): string =>
  `${writeDate(due ?? '')}${dueBasis === 'inferred' ? ' (worked out)' : ''}`;

/**
 * What is known of a commitment after its date: what was said before it is no word of it. Where nothing
 * in the pack is of a later day, nobody was silent either.
 */
export function lastWord({ due, known }: Commitment, pack: Pack): string {
  const end = due === undefined ? null : spanOf(due).end;
  const last = known.at(-1);
  if (last !== undefined && end !== null && last.asOf > end) {
    return `last word of ${writeDay(last.asOf)}`;
  }
  return end !== null && knownUntil(pack) <= end ? 'no later source' : 'no word since';
}

/** Who is to do it, where the statement does not name them all. */
function doers({ text, who }: Commitment, pack: Pack): string {
  const names = entityNames(pack, who);
  return names.every((name) => text.includes(name)) ? '' : ` To be done by ${both(names)}.`;
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

function leads(book: CommitmentBook, { pack, now }: Scene): readonly string[] {
  const today = dayIn(now, pack.meta.summit.zone);
  const silent = silentCommitments(book);
  const counts = [
    silent.length > 0
      ? `${count(silent.length, 'commitment')} past the date with no word of what came of it.`
      : '',
    book.due.length > 0 ? `${count(book.due.length, 'commitment')} due now.` : '',
    book.ahead.length > 0 ? `${count(book.ahead.length, 'commitment')} still to come.` : '',
    book.undated.length > 0 ? `${count(book.undated.length, 'commitment')} without a date.` : '',
  ];
  const texts = openCommitments(book).map((item) => commitmentText(item, pack, today));
  return [...counts.filter((text) => text !== ''), ...texts];
}

function viewNone(scene: Scene): Document {
  const said = 'No commitments are recorded in this pack.';
  return document({
    title: titleOf('Commitments', scene.pack),
    summary: said,
    blocks: [
      ageNotice(scene),
      notice('info', said),
      paragraph('What is planned stands in the agenda and the timeline.'),
    ],
    actions: [goTo(scene, 'Agenda', 'agenda'), goTo(scene, 'Timeline', 'timeline')],
  });
}
