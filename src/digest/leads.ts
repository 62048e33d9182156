import { highlightsOn } from '../briefing/highlights.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { Stage } from './stage.ts';

/** What an edition leads with on a day of its stage, and what these facts have in common. */
export interface Leads {
  readonly about: 'expected' | 'said' | 'settled';
  readonly facts: readonly Fact[];
}

/** Days after the end in which a summit still is the news. */
const NEWS_DAYS = 7;

/** Statuses of what is still to come. */
const LOOKS_AHEAD: ReadonlySet<Fact['status']> = new Set(['expected', 'proposed', 'target']);
/** Statuses by which the parties bind themselves, the firmest first. */
const BINDING: readonly Fact['status'][] = ['agreed', 'announced'];

/**
 * Before the summit what is expected of it; during it what was agreed, announced and said there so
 * far, and what is expected while nothing was; just after it the editor's highlights, for a
 * channel that had no edition before (`isFirst`). `pack` has what was known and is wanted; facts that the edition
 * tells elsewhere (`told`, ids) are left out, and no more than `most` are told.
 */
export function leadsOf(
  pack: Pack,
  {
    stage,
    day,
    isFirst,
    told,
    most,
  }: {
    stage: Stage;
    day: Temporal.PlainDate;
    isFirst: boolean;
    told: ReadonlySet<string>;
    most: number;
  },
): Leads | null {
  const lead = (about: Leads['about'], facts: readonly Fact[]): Leads | null => {
    const untold = facts.filter(({ id }) => !told.has(id)).slice(0, most);
    return untold.length > 0 ? { about, facts: untold } : null;
  };
  if (stage.type === 'after') {
    return isFirst && stage.daysSince <= NEWS_DAYS
      ? lead('settled', highlightsFirst(pack, day))
      : null;
  }
  const said = stage.type === 'during' ? lead('said', saidAtSummit(pack)) : null;
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
  return open.filter(({ status, tells }) => LOOKS_AHEAD.has(status) && !tells.includes('list of'));
}

/** Since the first day: what was agreed, then announced, then what people said in their own name. */
function saidAtSummit(pack: Pack): readonly Fact[] {
  const since = [...pack.facts.values()].filter(({ asOf }) => asOf >= pack.meta.summit.start);
  const isPersons = ({ by }: Fact): boolean =>
    by.some((id) => pack.entities.get(id)?.kind === 'person');
  return [
    ...BINDING.flatMap((status) => since.filter((fact) => fact.status === status)),
    ...since.filter((fact) => !BINDING.includes(fact.status) && isPersons(fact)),
  ];
}
