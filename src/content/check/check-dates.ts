import type { Fault } from '../fault.ts';
import { type Draft, metaOf } from '../read/draft.ts';
import type { Entry } from '../read/entry.ts';
import type { AgendaItem, Commitment, TimelineEntry } from '../schema/calendar.ts';
import type { Fact } from '../schema/fact.ts';
import type { PackMeta } from '../schema/pack.ts';
import { spanOf } from '../span.ts';

/** How far from the summit an agenda may reach: talks of ministers come weeks before, not months. */
const AGENDA_MARGIN_DAYS = 30;

/** A fault for each date that cannot be, given the other dates. Days as YYYY-MM-DD sort as text. */
export function checkDates(draft: Draft): readonly Fault[] {
  const meta = metaOf(draft);
  const facts = new Map(draft.facts.entries.map(({ value }) => [value.id, value]));
  return [
    ...(meta ? summitFaults(meta) : []),
    ...draft.facts.entries.flatMap((entry) => [
      ...foresightFaults(entry, draft),
      ...futureFaults(entry),
    ]),
    ...draft.agenda.entries.flatMap((entry) => [
      ...(meta ? marginFaults(entry, meta.value) : []),
      ...reportedAheadFaults(entry, facts),
    ]),
    ...draft.timeline.entries.flatMap(anniversaryFaults),
    ...draft.commitments.entries.flatMap(orderFaults),
  ];
}

function summitFaults({ value: { summit }, at }: Entry<PackMeta>): readonly Fault[] {
  if (summit.end < summit.start) {
    const what = `the summit ends on ${summit.end}, before it starts on ${summit.start}`;
    return [{ ...at(['summit', 'end']), what, remedy: 'correct one of the two days' }];
  }
  const { talks } = summit;
  if (!talks || (talks.day >= summit.start && talks.day <= summit.end)) return [];
  const what = `the talks are on ${talks.day}, which is no day from ${summit.start} to ${summit.end}`;
  return [{ ...at(['summit', 'talks', 'day']), what, remedy: 'correct one of the days' }];
}

/** No source vouches for a day after it was published. */
function foresightFaults({ value, at }: Entry<Fact>, draft: Draft): readonly Fault[] {
  const published = draft.sources.entries
    .filter((source) => value.sources.includes(source.value.id))
    .map((source) => source.value.published);
  const last = published.toSorted().at(-1);
  if (last === undefined || published.length < value.sources.length || value.asOf <= last)
    return [];
  const what = `the fact is as of ${value.asOf}, and its latest source was published on ${last}`;
  return [{ ...at(['asOf']), what, remedy: 'correct one of the two days or add a later source' }];
}

/** What is reported as being so cannot lie ahead of the day for which it is reported. */
function futureFaults({ value: { figure, status, asOf }, at }: Entry<Fact>): readonly Fault[] {
  if (status !== 'reported' || !figure || !('date' in figure) || figure.precision !== 'exact') {
    return [];
  }
  if (spanOf(figure.date).start <= asOf) return [];
  const what = `the fact reports ${figure.date} as past, and is as of ${asOf}`;
  return [
    { ...at(['figure', 'date']), what, remedy: 'correct the date or make the status expected' },
  ];
}

function marginFaults({ value, at }: Entry<AgendaItem>, { summit }: PackMeta): readonly Fault[] {
  const day = Temporal.PlainDate.from(value.day);
  const early = day.until(summit.start).days > AGENDA_MARGIN_DAYS;
  const late = day.since(summit.end).days > AGENDA_MARGIN_DAYS;
  if (!early && !late) return [];
  const what = `${value.day} is more than ${AGENDA_MARGIN_DAYS} days from the summit of ${summit.start}`;
  return [{ ...at(['day']), what, remedy: 'correct the day or move the entry to timeline.yaml' }];
}

function reportedAheadFaults(
  { value, at }: Entry<AgendaItem>,
  facts: ReadonlyMap<string, Fact>,
): readonly Fault[] {
  const known = value.facts.flatMap((id) => facts.get(id)?.asOf ?? []);
  const last = known.toSorted().at(-1);
  if (value.status !== 'reported' || last === undefined || known.length < value.facts.length) {
    return [];
  }
  if (value.day <= last) return [];
  const what = `the entry is reported for ${value.day}, and its facts are as of ${last} at the latest`;
  return [{ ...at(['status']), what, remedy: 'correct the day or make the status expected' }];
}

/** Only a day comes round again each year. */
function anniversaryFaults({ value, at }: Entry<TimelineEntry>): readonly Fault[] {
  if (value.anniversary === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value.date)) return [];
  const what = `${value.date} is no single day, and so has no anniversary`;
  return [{ ...at(['anniversary']), what, remedy: 'give a day as date, or take the field out' }];
}

function orderFaults({ value: { known }, at }: Entry<Commitment>): readonly Fault[] {
  return known.flatMap(({ asOf }, index) => {
    const before = known[index - 1]?.asOf;
    if (before === undefined || before <= asOf) return [];
    const what = `${asOf} stands after ${before}`;
    return [
      { ...at(['known', index, 'asOf']), what, remedy: 'put what is known in order, oldest first' },
    ];
  });
}
