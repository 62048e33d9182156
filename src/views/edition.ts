import type { CommitmentBook } from '../briefing/commitments.ts';
import { factsOf } from '../briefing/lookup.ts';
import type { Library, Pack } from '../content/library.ts';
import type { Edition, FigureOfTheDay, Stage } from '../digest/edition.ts';
import { bold, document, heading, list, paragraph, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { agendaItemBlock } from './agenda.ts';
import { writeSum } from './arithmetic.ts';
import { cite, citeDerived } from './citation.ts';
import { commitmentBlocks } from './commitments.ts';
import { writeDate, writeDay, writeLongDay } from './dates.ts';
import { disagreementLine } from './disagreements.ts';
import { ageNotice } from './phase-notice.ts';
import { writeDerived } from './quantities.ts';
import { goTo, type Scene } from './scene.ts';
import { labelled, stateFact, stateFacts } from './statements.ts';
import { summarise } from './summary.ts';
import { count } from './words.ts';

type DayAgenda = Extract<Stage, { type: 'during' }>['agenda'];

/** Days after the end in which the highlights still lead; later they would be the same every day. */
const NEWS_DAYS = 7;
const COMMITMENTS_SHOWN = 4;

/** The morning's digest: where the day stands, what leads, what is due, one figure with its arithmetic. */
export function viewEdition(
  edition: Edition,
  around: { readonly library: Library; readonly now: Temporal.Instant; readonly zone: string },
): Document {
  const { pack, stage, day } = edition;
  const scene: Scene = { ...around, pack };
  const leads = isNews(stage) ? edition.leads : [];
  const pressing = pressingGroups(edition.commitments);
  return document({
    title: `${pack.meta.shortTitle}: ${writeLongDay(day.toString())}`,
    summary: summarise(
      [
        standing(stage),
        ...leads.map(({ text }) => text),
        ...pressing.flatMap(({ items }) => items.map(({ commitment }) => commitment.text)),
      ],
      standing(stage),
    ),
    blocks: [
      ageNotice(scene),
      stageBlocks(edition),
      leads.length > 0 ? [heading('What matters most'), stateFacts(leads, pack)] : null,
      pressing.map(({ title, items }) => [
        heading(title),
        items.map((item) => commitmentBlocks(item, pack)),
      ]),
      differencesPart(edition),
      edition.figureOfTheDay ? figurePart(edition.figureOfTheDay, edition) : null,
    ],
    actions: [
      goTo(scene, 'Brief', 'brief'),
      goTo(scene, 'Commitments', 'commitments'),
      goTo(scene, 'Where sources differ', 'differences'),
      goTo(scene, 'Sources', 'sources'),
    ],
  });
}

/** Where the day stands to the summit, in one sentence. */
function standing(stage: Stage): string {
  switch (stage.type) {
    case 'before': {
      const firm = stage.dates.fact?.status === 'expected' ? 'expected on' : 'on';
      const { start, end } = stage.dates;
      const dates = writeDate(start === end ? start : `${start}/${end}`);
      return `${count(stage.daysToGo, 'day')} to go: the summit is ${firm} ${dates}.`;
    }
    case 'during':
      return `Day ${stage.dayNumber} of ${stage.of} of the summit.`;
    case 'after':
      return stage.daysSince === 1
        ? 'The summit ended yesterday.'
        : `The summit ended ${count(stage.daysSince, 'day')} ago.`;
    default:
      return assertNever(stage);
  }
}

function stageBlocks({ stage, pack, whole, day }: Edition): readonly Block[] {
  const lead = paragraph(bold(standing(stage)));
  switch (stage.type) {
    case 'before':
      return [
        lead,
        ...(stage.dates.fact ? [stateFact(stage.dates.fact, pack)] : []),
        ...agendaPart('On the agenda', stage.agenda, pack),
      ];
    case 'during':
      return [lead, ...agendaPart(todayHeading(stage.agenda, whole, day), stage.agenda, whole)];
    case 'after':
      return isNews(stage) ? [lead] : [];
    default:
      return assertNever(stage);
  }
}

/** The programme of a day that is told from what was reported after it says so. */
function todayHeading(agenda: DayAgenda, whole: Pack, day: Temporal.PlainDate): string {
  const days = factsOf(
    whole,
    agenda.flatMap(({ facts }) => facts),
  ).map(({ asOf }) => asOf);
  const last = days.toSorted().at(-1) ?? '';
  return last > day.toString() ? `Today, as told on ${writeDay(last)}` : 'Today';
}

function agendaPart(title: string, agenda: DayAgenda, pack: Pack): readonly Block[] {
  if (agenda.length === 0) return [];
  return [heading(title), ...agenda.map((item) => agendaItemBlock(item, pack))];
}

/** The most pressing commitments under what is pressing about them; groups with none left out. */
function pressingGroups(book: CommitmentBook) {
  const groups = [
    { title: 'Past its date', items: book.overdue },
    { title: 'Due now', items: book.due },
    { title: 'Due next', items: book.ahead },
  ];
  let room = COMMITMENTS_SHOWN;
  return groups.flatMap(({ title, items }) => {
    const shown = items.slice(0, room);
    room -= shown.length;
    return shown.length > 0 ? [{ title, items: shown }] : [];
  });
}

function differencesPart({ pack }: Edition): readonly Block[] {
  if (pack.disagreements.length === 0) return [];
  return [
    heading('Where sources differ'),
    list(pack.disagreements.map((found) => disagreementLine(found, pack))),
  ];
}

function figurePart(figure: FigureOfTheDay, { pack }: Edition): readonly Block[] {
  const title = heading('Figure of the day');
  switch (figure.from) {
    case 'fact':
      return [title, statement(figure.figured.fact.text, cite(figure.figured.fact, pack))];
    case 'derivation': {
      const { derived } = figure;
      const { label, period } = derived.derivation;
      const value = bold(writeDerived(derived));
      return [
        title,
        statement(
          [`${labelled(label, period)}: `, value, ` ${writeSum(derived)}.`],
          citeDerived(derived, pack),
        ),
      ];
    }
    default:
      return assertNever(figure);
  }
}

const isNews = (stage: Stage): boolean => stage.type !== 'after' || stage.daysSince <= NEWS_DAYS;
