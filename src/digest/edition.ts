import { bookCommitments, type CommitmentBook } from '../briefing/commitments.ts';
import { type FiguredFact, withFigures } from '../briefing/figures.ts';
import { highlightsOn } from '../briefing/highlights.ts';
import type { Derived, Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';
import type { Fact } from '../content/schema/fact.ts';
import { knownOn } from './known-on.ts';
import { type SummitDates, summitDates } from './summit-dates.ts';

/** The digest for one day: what a reader should know that morning, by where the day stands. */
export interface Edition {
  /** As it was known on the day. */
  readonly pack: Pack;
  /** With what became known later: the programme of a day of the summit is cited from it. */
  readonly whole: Pack;
  /** The readers' day. */
  readonly day: Temporal.PlainDate;
  readonly stage: Stage;
  /** Most important first; at most `LEADS`. */
  readonly leads: readonly Fact[];
  readonly commitments: CommitmentBook;
  /** Turns with the days, so that the figures of a pack come round. Null where it has none. */
  readonly figureOfTheDay: FigureOfTheDay | null;
}

export type Stage =
  | {
      readonly type: 'before';
      readonly daysToGo: number;
      readonly dates: SummitDates;
      readonly agenda: readonly AgendaItem[];
    }
  | {
      readonly type: 'during';
      readonly dayNumber: number;
      readonly of: number;
      readonly agenda: readonly AgendaItem[];
    }
  | { readonly type: 'after'; readonly daysSince: number };

export type FigureOfTheDay =
  | { readonly from: 'fact'; readonly figured: FiguredFact }
  | { readonly from: 'derivation'; readonly derived: Derived };

const LEADS = 5;

/**
 * The edition of a pack for a day of its readers: the local day of the schedule that it is for. Pure:
 * the same day gives the same edition.
 */
export function composeEdition(whole: Pack, day: Temporal.PlainDate): Edition {
  const pack = knownOn(whole, day);
  return {
    pack,
    whole,
    day,
    stage: stageOf(whole, pack, day),
    leads: leadsOf(pack, day),
    commitments: bookCommitments(pack, day),
    figureOfTheDay: figureOfTheDay(pack, day),
  };
}

/**
 * Before the summit the days are counted to the dates as they were known then. During it the agenda
 * comes from the whole pack: a programme is what it is on its day, each item with its own as-of date.
 */
function stageOf(whole: Pack, pack: Pack, day: Temporal.PlainDate): Stage {
  const start = Temporal.PlainDate.from(whole.meta.summit.start);
  const end = Temporal.PlainDate.from(whole.meta.summit.end);
  const fromStart = start.until(day).days;
  const daysSince = end.until(day).days;
  if (daysSince > 0) return { type: 'after', daysSince };
  if (fromStart >= 0) {
    const today = day.toString();
    return {
      type: 'during',
      dayNumber: fromStart + 1,
      of: start.until(end).days + 1,
      agenda: whole.agenda.filter((item) => item.day === today),
    };
  }
  const dates = summitDates(whole, pack);
  const first = Temporal.PlainDate.from(dates.start);
  return {
    type: 'before',
    daysToGo: Math.max(1, day.until(first).days),
    dates,
    agenda: pack.agenda,
  };
}

/** The editor's highlights that were known; where none was, the newest facts. */
function leadsOf(pack: Pack, day: Temporal.PlainDate): readonly Fact[] {
  const highlights = highlightsOn(pack, day);
  const newest = [...pack.facts.values()].sort((a, b) => b.asOf.localeCompare(a.asOf));
  return (highlights.length > 0 ? highlights : newest).slice(0, LEADS);
}

/** A worked-out figure, for its arithmetic; a reported one where nothing can be worked out. */
function figureOfTheDay(pack: Pack, day: Temporal.PlainDate): FigureOfTheDay | null {
  const derived = [...pack.derivations.values()].map(
    (one) => ({ from: 'derivation', derived: one }) as const,
  );
  const reported = withFigures([...pack.facts.values()])
    .filter(({ figure }) => 'value' in figure)
    .map((figured) => ({ from: 'fact', figured }) as const);
  const figures: readonly FigureOfTheDay[] = derived.length > 0 ? derived : reported;
  const ordinal = Temporal.PlainDate.from('1970-01-01').until(day).days;
  return figures.at(ordinal % Math.max(1, figures.length)) ?? null;
}
