import { factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { News } from './news.ts';
import type { Stage } from './stage.ts';

/** Ids of the facts that the head of an edition tells: when the summit is, and when the talks are. */
export function toldInHead({ type, dates }: Stage, whole: Pack): ReadonlySet<string> {
  const { facts, talks } = whole.meta.summit;
  const ofDates = dates.fact === null ? [] : [dates.fact.id];
  const ofSummit = factsOf(whole, facts).filter(isDated).map(idOf);
  const ofTalks = talks?.facts ?? [];
  return new Set(type === 'during' ? [...ofDates, ...ofSummit, ...ofTalks] : ofDates);
}

/** Ids of the facts that stand among the programme or among what changed. */
export function toldElsewhere(stage: Stage, news: News | null, whole: Pack): ReadonlySet<string> {
  const agenda = stage.type === 'after' ? [] : stage.agenda;
  const told = [
    ...factsOf(
      whole,
      agenda.flatMap(({ facts }) => facts),
    ),
    ...(news?.added.items ?? []),
    ...(news?.corrected.items ?? []).map(({ fact }) => fact),
  ];
  return new Set(told.map(idOf));
}

const idOf = ({ id }: Fact): string => id;
const isDated = ({ figure }: Fact): boolean => figure !== undefined && 'date' in figure;
