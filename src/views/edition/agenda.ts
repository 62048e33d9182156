import { factsOf } from '../../briefing/lookup.ts';
import type { Pack } from '../../content/library.ts';
import type { AgendaItem } from '../../content/schema/calendar.ts';
import type { Edition } from '../../digest/edition.ts';
import { heading, type InlineInput, statement } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { agendaItemBlock, agendaItemName } from '../agenda.ts';
import { citeAll } from '../citation.ts';
import { writeDay } from '../dates.ts';
import { both } from '../words.ts';
import { NOTHING, type Part } from './part.ts';

/** A longer agenda stands by its titles; its texts are a button away. */
const TOLD_IN_FULL = 4;

/** Before the summit the agenda as far as it is known; during it that of the day. */
export function agendaPart({ stage, pack, whole, day }: Edition): Part {
  if (stage.type === 'after' || stage.agenda.length === 0) return NOTHING;
  const { agenda } = stage;
  const source = stage.type === 'during' ? whole : pack;
  const title = stage.type === 'during' ? todayHeading(agenda, whole, day) : 'On the agenda';
  return {
    blocks: [
      heading(title),
      agenda.length <= TOLD_IN_FULL
        ? agenda.map((item) => agendaItemBlock(item, source))
        : byTitle(agenda, source),
    ],
    cited: factsOf(
      source,
      agenda.flatMap(({ facts }) => facts),
    ),
    says: [
      `${stage.type === 'during' ? 'Today' : 'Agenda'}: ${both(agenda.map((item) => item.title))}.`,
    ],
  };
}

/** The programme of a day that is told from what was reported after it says so. */
function todayHeading(agenda: readonly AgendaItem[], whole: Pack, day: Temporal.PlainDate): string {
  const days = factsOf(
    whole,
    agenda.flatMap(({ facts }) => facts),
  ).map(({ asOf }) => asOf);
  const last = days.toSorted().at(-1) ?? '';
  return last > day.toString() ? `Today, as told on ${writeDay(last)}` : 'Today';
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
