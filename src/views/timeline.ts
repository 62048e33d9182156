import type { Standing } from '../briefing/standing.ts';
import type { TimelineItem } from '../briefing/timeline.ts';
import type { Pack } from '../content/library.ts';
import type { TimelineEntry } from '../content/schema/calendar.ts';
import { bold, document, heading, notice, statement } from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { writeDate } from './dates.ts';
import { ageNotice } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { citeItem } from './statements.ts';
import { summarise } from './summary.ts';
import { count } from './words.ts';

/** What happened and what is due, by date; what should have happened by now and has no word is marked. */
export function viewTimeline(items: readonly TimelineItem[], scene: Scene): Document {
  const { pack } = scene;
  const settled = items.filter(({ standing }) => standing.type === 'settled');
  const silent = items.filter(({ standing }) => standing.type === 'no-word');
  const open = items.filter(({ standing }) => standing.type === 'due' || standing.type === 'ahead');
  if (items.length === 0) return viewNone(scene);
  return document({
    title: titleOf('Timeline', pack),
    summary: summarise(leads(settled, silent, open), `${count(items.length, 'date')}.`),
    blocks: [
      ageNotice(scene),
      group('What has happened', settled, pack),
      group('Date passed, outcome not in this pack', silent, pack),
      group('Due and still to come', open, pack),
    ],
    actions: [
      goTo(scene, 'Commitments', 'commitments'),
      goTo(scene, 'Agenda', 'agenda'),
      goTo(scene, 'Where sources differ', 'differences'),
    ],
  });
}

const group = (title: string, items: readonly TimelineItem[], pack: Pack): readonly Block[] =>
  items.length === 0
    ? []
    : [
        heading(title),
        ...items.map(({ entry, standing }) =>
          statement(
            [bold(`${writeDate(entry.date)}${writeStanding(entry, standing)}`), `: ${entry.text}`],
            citeItem(entry, pack),
          ),
        ),
      ];

/** A span of days that has not begun is not counted down to: it is due at any time within. */
function writeStanding({ date }: TimelineEntry, standing: Standing): string {
  switch (standing.type) {
    case 'settled':
      return '';
    case 'ahead':
      return /^\d{4}-\d{2}-\d{2}$/.test(date)
        ? ` (in ${count(standing.days, 'day')})`
        : ' (not yet due)';
    case 'due':
      return standing.daysLeft === 0 ? ' (today)' : ` (${count(standing.daysLeft, 'day')} left)`;
    case 'no-word':
      return ` (${count(standing.daysSince, 'day')} ago)`;
    default:
      return assertNever(standing);
  }
}

function leads(
  settled: readonly TimelineItem[],
  silent: readonly TimelineItem[],
  open: readonly TimelineItem[],
): readonly string[] {
  const last = settled.at(-1);
  const next = open[0];
  const said = ({ entry }: TimelineItem): string => `${writeDate(entry.date)}, ${entry.text}`;
  return [
    ...(last ? [`Last: ${said(last)}`] : []),
    ...(next ? [`Next: ${said(next)}`] : []),
    ...(silent.length > 0
      ? [`${count(silent.length, 'date')} passed whose outcome is not in this pack.`]
      : []),
  ];
}

function viewNone(scene: Scene): Document {
  const said = 'No dates are recorded in this pack’s timeline.';
  return document({
    title: titleOf('Timeline', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Agenda', 'agenda'), goTo(scene, 'Brief', 'brief')],
  });
}
