import type { CommitmentBook, CommitmentItem } from '../briefing/commitments.ts';
import { openCommitments, silentCommitments } from '../briefing/commitments.ts';
import { entityNames, factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';
import type { Commitment } from '../content/schema/calendar.ts';
import { spanOf } from '../content/span.ts';
import { bold, document, heading, notice, paragraph, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { citeAll } from './citation.ts';
import { writeDate, writeDay } from './dates.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { citeItem } from './statements.ts';
import { summarise } from './summary.ts';
import { both, capitalise, count } from './words.ts';

/** What was said would happen, the most pressing first, with what is known of it since. */
export function viewCommitments(book: CommitmentBook, scene: Scene): Document {
  const { pack } = scene;
  if (pack.commitments.length === 0) return viewNone(scene);
  const group = (title: string, items: readonly CommitmentItem[]) =>
    items.length === 0
      ? null
      : [heading(title), ...items.map((item) => commitmentBlocks(item, pack))];
  return document({
    title: titleOf('Commitments', pack),
    summary: summarise(leads(book), `${count(pack.commitments.length, 'commitment')}.`),
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

/** A commitment: when, what, who, how firm; then each word since. */
export function commitmentBlocks(item: CommitmentItem, pack: Pack): readonly Block[] {
  return [
    commitmentStatement(item, pack),
    ...item.commitment.known.map((word) =>
      statement([bold('Known since'), `: ${word.text}`], citeAll(factsOf(pack, word.facts), pack)),
    ),
  ];
}

/** When, what, who and how firm, without what is known since. */
export function commitmentStatement(item: CommitmentItem, pack: Pack): Block {
  const { commitment } = item;
  return statement(
    [bold(capitalise(writeDue(item))), `: ${commitment.text}${doers(commitment, pack)}`],
    citeItem(commitment, pack),
  );
}

/** The same as a sentence of a summary. */
export const commitmentText = (item: CommitmentItem): string =>
  `${capitalise(writeDue(item))}: ${item.commitment.text}`;

/** When it is due and how that stands: `2028, in 405 days`, `5 Dec 2025, 351 days ago, no word since`. */
function writeDue({ commitment, standing }: CommitmentItem): string {
  if (commitment.due === undefined || standing === null) return 'no date given';
  const date = writeDate(commitment.due);
  switch (standing.type) {
    case 'ahead':
      return isDay(commitment.due)
        ? `due ${date}, in ${count(standing.days, 'day')}`
        : `due ${date}`;
    case 'due':
      if (isDay(commitment.due)) return `due today, ${date}`;
      return standing.daysLeft === 0
        ? `due ${date}, which ends today`
        : `due ${date}, ${count(standing.daysLeft, 'day')} left`;
    case 'no-word':
      return `due ${date}, ${count(standing.daysSince, 'day')} ago, ${lastWord(commitment)}`;
    default:
      return assertNever(standing);
  }
}

/** What is known of a commitment after its date: what was said before it is no word of it. */
function lastWord({ due, known }: Commitment): string {
  const last = known.at(-1);
  return last !== undefined && due !== undefined && last.asOf > spanOf(due).end
    ? `last word of ${writeDay(last.asOf)}`
    : 'no word since';
}

/** Who is to do it, where the statement does not name them all. */
function doers({ text, who }: Commitment, pack: Pack): string {
  const names = entityNames(pack, who);
  return names.every((name) => text.includes(name)) ? '' : ` To be done by ${both(names)}.`;
}

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

function leads(book: CommitmentBook): readonly string[] {
  const silent = silentCommitments(book);
  const counts = [
    silent.length > 0
      ? `${count(silent.length, 'commitment')} past the date with no word since.`
      : '',
    book.due.length > 0 ? `${count(book.due.length, 'commitment')} due now.` : '',
    book.ahead.length > 0 ? `${count(book.ahead.length, 'commitment')} still to come.` : '',
    book.undated.length > 0 ? `${count(book.undated.length, 'commitment')} without a date.` : '',
  ];
  const texts = openCommitments(book).map(commitmentText);
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
