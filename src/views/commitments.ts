import type { CommitmentBook, CommitmentItem } from '../briefing/commitments.ts';
import { openCommitments } from '../briefing/commitments.ts';
import { entityNames, factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';
import { bold, document, heading, notice, paragraph, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { citeAll } from './citation.ts';
import { writeDate } from './dates.ts';
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
  const { commitment } = item;
  return [
    statement(
      [
        bold(`${capitalise(writeDue(item))}: `),
        commitment.text,
        ` To be done by ${both(entityNames(pack, commitment.who))}.`,
      ],
      citeItem(commitment, pack),
    ),
    ...commitment.known.map((word) =>
      statement([bold('Since then: '), word.text], citeAll(factsOf(pack, word.facts), pack)),
    ),
  ];
}

/** When it is due and how that stands: `2028, in 405 days`, `5 Dec 2025, 351 days ago, no word since`. */
function writeDue({ commitment, standing }: CommitmentItem): string {
  if (commitment.due === undefined || standing === null) return 'no date given';
  const date = writeDate(commitment.due);
  switch (standing.type) {
    case 'ahead':
      return `due ${date}, ${count(standing.days, 'day')} off`;
    case 'due':
      return standing.daysLeft === 0
        ? `due ${date}, today at the latest`
        : `due ${date}, ${count(standing.daysLeft, 'day')} left`;
    case 'no-word':
      return commitment.known.length === 0
        ? `due ${date}, ${count(standing.daysSince, 'day')} ago, no word since`
        : `due ${date}, ${count(standing.daysSince, 'day')} ago`;
    default:
      return assertNever(standing);
  }
}

function leads(book: CommitmentBook): readonly string[] {
  const silent = book.overdue.filter(({ commitment }) => commitment.known.length === 0);
  const counts = [
    silent.length > 0
      ? `${count(silent.length, 'commitment')} past the date with no word since.`
      : '',
    book.due.length > 0 ? `${count(book.due.length, 'commitment')} due now.` : '',
    book.ahead.length > 0 ? `${count(book.ahead.length, 'commitment')} still to come.` : '',
    book.undated.length > 0 ? `${count(book.undated.length, 'commitment')} without a date.` : '',
  ];
  const texts = openCommitments(book).map(
    (item) => `${capitalise(writeDue(item))}: ${item.commitment.text}`,
  );
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
