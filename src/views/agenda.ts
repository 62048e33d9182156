import type { AgendaDay } from '../briefing/agenda.ts';
import { dayIn, summitPhase } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';
import {
  bold,
  document,
  heading,
  type InlineInput,
  instant,
  notice,
  statement,
} from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { writeDay, writeLongDay } from './dates.ts';
import { ageNotice, writePhase } from './phase-notice.ts';
import { goTo, type Scene, titleOf } from './scene.ts';
import { citeItem } from './statements.ts';
import { summarise } from './summary.ts';

/** The agenda by day, each item with how firm it is; today's day is marked. */
export function viewAgenda(days: readonly AgendaDay[], scene: Scene): Document {
  const { pack, now } = scene;
  if (days.length === 0) return viewNone(scene);
  const today = dayIn(now, pack.meta.summit.zone).toString();
  return document({
    title: titleOf('Agenda', pack),
    summary: summarise(leads(days, today, scene), `The agenda has ${days.length} days.`),
    blocks: [
      ageNotice(scene),
      days.map(({ day, items }) => [
        heading(`${writeLongDay(day)}${day === today ? ' (today)' : ''}`),
        ...items.map((item) => agendaItemBlock(item, pack)),
      ]),
    ],
    actions: [
      goTo(scene, 'Brief', 'brief'),
      goTo(scene, 'Timeline', 'timeline'),
      goTo(scene, 'Commitments', 'commitments'),
    ],
  });
}

/** One item with when, where and how firm it is. */
export const agendaItemBlock = (item: AgendaItem, pack: Pack): Block =>
  statement([agendaItemName(item, pack), `: ${item.text}`], citeItem(item, pack));

/** Its title with when and where. */
export function agendaItemName(
  item: AgendaItem,
  pack: Pack,
  title: InlineInput = bold(item.title),
): InlineInput {
  const place = item.place === undefined ? undefined : pack.entities.get(item.place)?.name;
  const parts = [timeOf(item, pack), place && writePlace(place, item)].filter(
    (part) => part !== undefined,
  );
  const where = parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]));
  return [title, where.length === 0 ? '' : [' (', ...where, ')']];
}

/** Behind a time of day the number of a house would read as a clock's: `evening, at 7 Downing Street`. */
function writePlace(name: string, { time }: AgendaItem): string {
  const house = /^(\d+),? +(\D.*)$/.exec(name);
  return house ? `${time === undefined ? '' : 'at '}${house[1]} ${house[2]}` : name;
}

/** A clock time is a moment, seen by each reader in their own zone; a part of the day stays words. */
function timeOf({ day, time }: AgendaItem, pack: Pack): InlineInput | undefined {
  if (time === undefined || !/^\d{2}:\d{2}$/.test(time)) return time;
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return instant(local.toZonedDateTime(pack.meta.summit.zone).toInstant(), 'datetime');
}

/** Today's items where the summit is on; each day's otherwise. */
function leads(days: readonly AgendaDay[], today: string, { pack, now }: Scene): readonly string[] {
  const running = days.filter(({ day }) => day === today);
  const phase = writePhase(summitPhase(pack.meta, now), pack);
  const shown = running.length > 0 ? running : days;
  return [
    ...shown.map(
      ({ day, items }) => `${writeDay(day)}: ${items.map(({ title }) => title).join('; ')}.`,
    ),
    phase,
  ];
}

function viewNone(scene: Scene): Document {
  const said = 'No agenda is recorded in this pack.';
  return document({
    title: titleOf('Agenda', scene.pack),
    summary: said,
    blocks: [ageNotice(scene), notice('info', said)],
    actions: [goTo(scene, 'Brief', 'brief'), goTo(scene, 'Timeline', 'timeline')],
  });
}
