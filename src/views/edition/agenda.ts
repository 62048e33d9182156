import { factsOf } from '../../briefing/lookup.ts';
import type { Pack } from '../../content/library.ts';
import type { AgendaItem } from '../../content/schema/calendar.ts';
import type { Edition } from '../../digest/edition.ts';
import { bold, heading, type InlineInput, statement } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { agendaItemBlock, agendaItemName } from '../agenda.ts';
import { citeAll } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { writeShortDay } from '../near-day.ts';
import { joinParts, NOTHING, type Part } from './part.ts';

/** A longer agenda stands by its titles; its texts are a button away. */
const TOLD_IN_FULL = 4;

/** Before the summit the agenda as far as it is known; during it that of the day, and the day before in a line. */
export function agendaPart({ stage, pack, whole, day }: Edition, isLate: boolean): Part {
  if (stage.type === 'after') return NOTHING;
  if (stage.type === 'before') return programme('On the agenda', 'Agenda', stage.agenda, pack);
  const title = isLate ? `On ${writeDay(day.toString())}` : 'Today';
  const short = isLate ? writeShortDay(day.toString()) : 'Today';
  return joinParts([
    programme(title, short, stage.agenda, whole),
    dayBefore(stage.dayBefore, pack, isLate),
  ]);
}

function programme(title: string, short: string, agenda: readonly AgendaItem[], pack: Pack): Part {
  if (agenda.length === 0) return NOTHING;
  return {
    blocks: [
      heading(title),
      agenda.length <= TOLD_IN_FULL
        ? agenda.map((item) => agendaItemBlock(item, pack))
        : byTitle(agenda, pack),
    ],
    cited: factsOf(
      pack,
      agenda.flatMap(({ facts }) => facts),
    ),
    says: [`${short}: ${agenda.map((item) => item.title).join('; ')}.`],
  };
}

/** `Yesterday evening: Arrival; Private dinner.` */
function dayBefore(items: readonly AgendaItem[], pack: Pack, isLate: boolean): Part {
  const [first] = items;
  if (!first) return NOTHING;
  const time = /^[a-z]+$/.test(first.time ?? '') ? ` ${first.time}` : '';
  const isAtOneTime = items.every((item) => item.time === first.time);
  const day = isLate ? writeDay(first.day) : 'Yesterday';
  const facts = [
    ...new Set(
      factsOf(
        pack,
        items.flatMap((item) => item.facts),
      ),
    ),
  ];
  const titles = items.map((item) => item.title).join('; ');
  return {
    blocks: [
      statement(
        [bold(`${day}${isAtOneTime ? time : ''}`), `: ${titles}.`],
        citeAll(facts, pack, 'reported'),
      ),
    ],
    cited: facts,
    says: [],
  };
}

/** Items of one firmness under one citation, a title a line. */
function byTitle(agenda: readonly AgendaItem[], pack: Pack): readonly Block[] {
  const alike = Map.groupBy(agenda, ({ status }) => status);
  return [...alike].map(([status, items]) => {
    const lines = items.map(
      (item, at): InlineInput => [at === 0 ? '• ' : '\n• ', agendaItemName(item, pack, item.title)],
    );
    const facts = factsOf(pack, [...new Set(items.flatMap((item) => item.facts))]);
    return statement(lines, citeAll(facts, pack, status));
  });
}
