import { highlightsOn } from '../briefing/highlights.ts';
import { factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { looksAhead } from './looks-ahead.ts';
import type { Stage } from './stage.ts';

/** What an edition leads with on a day of its stage, and what these facts have in common. */
export interface Leads {
  /** `said-before`: nothing of the talks themselves is known yet. */
  readonly about: 'expected' | 'said' | 'said-before' | 'settled';
  readonly facts: readonly Fact[];
  /** Whether these were only said, and nothing that the parties agreed is reported. */
  readonly isWithoutAgreement: boolean;
}

/** Days after the end in which a summit still is the news. */
const NEWS_DAYS = 7;

/** Statuses by which the parties bind themselves, the firmest first. */
const BINDING: readonly Fact['status'][] = ['agreed', 'announced'];

/**
 * Before the summit what is expected of it; during it what was agreed, announced and said there so
 * far, and what is expected while nothing was; just after it the editor's highlights, for a
 * channel that had no edition before (`isFirst`). `known` has what was
 * known, `pack` what of it is wanted; facts that the edition
 * tells elsewhere (`told`, ids) are left out, and no more than `most` are told.
 */
export function leadsOf(
  pack: Pack,
  {
    known,
    stage,
    day,
    isFirst,
    told,
    most,
  }: {
    known: Pack;
    stage: Stage;
    day: Temporal.PlainDate;
    isFirst: boolean;
    told: ReadonlySet<string>;
    most: number;
  },
): Leads | null {
  const lead = (about: Leads['about'], facts: readonly Fact[]): Leads | null => {
    const untold = facts.filter(({ id }) => !told.has(id)).slice(0, most);
    const isSaid = about === 'said' || about === 'said-before';
    const isWithoutAgreement = isSaid && !sinceStart(known).some(isBinding);
    return untold.length > 0 ? { about, facts: untold, isWithoutAgreement } : null;
  };
  if (stage.type === 'after') {
    return isFirst && stage.daysSince <= NEWS_DAYS
      ? lead('settled', highlightsFirst(pack, day))
      : null;
  }
  const said =
    stage.type === 'during'
      ? lead(stage.isBeforeTalks ? 'said-before' : 'said', saidAtSummit(pack))
      : null;
  return said ?? lead('expected', expectations(pack, day));
}

/** The editor's highlights that are left; where none is, the newest facts. */
function highlightsFirst(pack: Pack, day: Temporal.PlainDate): readonly Fact[] {
  const highlights = highlightsOn(pack, day);
  if (highlights.length > 0) return highlights;
  return [...pack.facts.values()].toSorted((a, b) => b.asOf.localeCompare(a.asOf));
}

/** The editor's highlights first, then what else is expected by then; no facts that only list others. */
function expectations(pack: Pack, day: Temporal.PlainDate): readonly Fact[] {
  const all = [...pack.facts.values()].filter(({ asOf }) => asOf <= pack.meta.summit.end);
  const open = [...new Set([...highlightsOn(pack, day), ...all])];
  return open.filter((fact) => looksAhead(fact) && !fact.tells.includes('list of'));
}

/**
 * Since the first day: what was agreed, then announced, then what people said in their own name: those
 * first between whom the talks are, and one word of each before a second of one.
 */
function saidAtSummit(pack: Pack): readonly Fact[] {
  const since = sinceStart(pack);
  const talks = factsOf(pack, pack.meta.summit.talks?.facts ?? []);
  const leaders = new Set(talks.flatMap(({ entities }) => entities));
  const said = since.filter((fact) => !isBinding(fact) && speakerOf(fact, pack) !== undefined);
  const bySpeaker = Map.groupBy(said, (fact) => speakerOf(fact, pack) ?? '');
  const inTurn = [...bySpeaker]
    .toSorted(([a], [b]) => Number(leaders.has(b)) - Number(leaders.has(a)))
    .flatMap(([, words]) => ownWordsFirst(words).map((fact, turn) => ({ fact, turn })))
    .toSorted((a, b) => a.turn - b.turn);
  return [
    ...BINDING.flatMap((status) => since.filter((fact) => fact.status === status)),
    ...inTurn.map(({ fact }) => fact),
  ];
}

const sinceStart = ({ facts, meta }: Pack): readonly Fact[] =>
  [...facts.values()].filter(({ asOf }) => asOf >= meta.summit.start);

const isBinding = ({ status }: Fact): boolean => BINDING.includes(status);

/** What somebody said, before what they are only reported to have praised or done. */
const ownWordsFirst = (words: readonly Fact[]): readonly Fact[] =>
  words.toSorted((a, b) => Number(a.status === 'reported') - Number(b.status === 'reported'));

/** Entity id of the person whose word a fact is. */
const speakerOf = ({ by }: Fact, pack: Pack): string | undefined =>
  by.find((id) => pack.entities.get(id)?.kind === 'person');
