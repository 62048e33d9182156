import type { Disagreement, Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';
import type { EditionFilter, Section } from '../subscriptions/subscription.ts';
import { type Anniversary, anniversariesOn } from './anniversaries.ts';
import { type Changes, changesBetween, isUnchanged } from './changes.ts';
import { type FigureOfTheDay, figureOfTheDay } from './figure-of-the-day.ts';
import { knownOn } from './known-on.ts';
import { type Leads, leadsOf } from './leads.ts';
import { type News, newsOf } from './news.ts';
import { onTopics } from './on-topics.ts';
import { disagreementsOnDates, openDisagreements } from './open-disagreements.ts';
import { type Pressing, pressingOn } from './pressing.ts';
import { isQuietDay } from './quiet.ts';
import { type Shown, showFirst } from './shown.ts';
import type { EditionMemory } from './snapshot.ts';
import { type Stage, stageOf } from './stage.ts';
import { type MovedDates, movedDates } from './summit-dates.ts';
import { toldElsewhere, toldInHead } from './told.ts';

/**
 * The digest for one day and channel: what its readers should know that morning. Parts that the filter
 * leaves out, or that the day has nothing for, are null or empty.
 */
export interface Edition {
  /** As it was known on the day, whole: statements are cited from it. */
  readonly pack: Pack;
  /** With what became known later: the programme of a day of the summit is cited from it. */
  readonly whole: Pack;
  /** The readers' day. */
  readonly day: Temporal.PlainDate;
  readonly stage: Stage;
  /** The dates where they are not those that the channel was told last. */
  readonly moved: MovedDates | null;
  /** All that changed in the topics of the channel since its last edition; null for its first. */
  readonly changes: Changes | null;
  /**
   * Nothing changed since the last edition, in the pack or by the calendar: the same stage of the
   * summit, no programme today, nothing that fell due, no anniversary. Never for a first edition.
   */
  readonly isQuiet: boolean;
  /** A quiet day that is told as one: only what moves by itself, such as what is due. */
  readonly isShort: boolean;
  /** What of the changes is told. */
  readonly news: News | null;
  readonly anniversaries: readonly Anniversary[];
  readonly leads: Leads | null;
  readonly pressing: Pressing | null;
  readonly disagreements: Shown<Disagreement>;
  readonly figureOfTheDay: FigureOfTheDay | null;
}

/** How much is told at most: a morning is two screens of a phone, and what is new comes first. */
const ROOM = {
  besideNews: { leads: 3, disagreements: 1 },
  withoutNews: { leads: 3, disagreements: 2 },
} as const;

/**
 * The edition of a pack for a day of its readers, the local day of the slot that it is for. `last` is
 * what the channel had before, null where it had nothing; one of a later day (a clock that was set
 * back) counts as nothing. Pure: the same input gives the same edition.
 *
 * On a quiet day only what moves by itself is told: where the day stands, what is due, one figure. A
 * channel that leaves out the changes is told all it takes on such a day too.
 */
export function composeEdition(
  whole: Pack,
  day: Temporal.PlainDate,
  { filter, last }: { readonly filter: EditionFilter; readonly last: EditionMemory | null },
): Edition {
  const has = (section: Section): boolean => filter.sections.includes(section);
  const earlier = last !== null && last.day <= day.toString() ? last : null;
  const lastDay = earlier ? Temporal.PlainDate.from(earlier.day) : null;

  const pack = knownOn(whole, day);
  const wanted = onTopics(pack, filter.topics);
  const stage = stageFor(whole, pack, day, filter);
  const moved = earlier && movedDates(earlier, stage.dates, whole);
  const changes = earlier ? changesBetween(earlier, { pack: whole, day }, filter) : null;
  const anniversaries =
    has('highlights') && stage.type === 'after' ? anniversariesOn(wanted, day, lastDay) : [];
  const isQuiet =
    changes !== null &&
    isQuietDay(
      changes,
      day,
      { stage, moved, anniversaries, commitmentsOf: has('commitments') ? wanted : null },
      whole,
    );
  const isShort = isQuiet && has('changes');

  const head = toldInHead(stage, whole);
  const news = changes && has('changes') ? newsOf(changes, wanted, filter.topics, head) : null;
  const room = news && changes && !isUnchanged(changes) ? ROOM.besideNews : ROOM.withoutNews;
  const changed = changes && changedIds(changes);
  const told = head.union(toldElsewhere(stage, news, whole));
  return {
    pack,
    whole,
    day,
    stage: isShort && stage.type === 'before' ? { ...stage, agenda: [] } : stage,
    moved,
    changes,
    isQuiet,
    isShort,
    news,
    anniversaries,
    leads:
      has('highlights') && !isShort
        ? leadsOf(wanted, {
            known: pack,
            stage,
            day,
            isFirst: earlier === null,
            told,
            most: room.leads,
          })
        : null,
    pressing: has('commitments') ? pressingOn(wanted, day, { lastDay, changed }) : null,
    disagreements: showFirst(
      has('differences') && !isShort
        ? oneByMeasure([
            ...(moved ? disagreementsOnDates(onTopics(whole, filter.topics)) : []),
            ...openDisagreements(wanted, stage, changed),
          ])
        : [],
      room.disagreements,
    ),
    figureOfTheDay: has('figure') ? figureOfTheDay(wanted, day, changed ?? new Set()) : null,
  };
}

/** The stage with the agenda that is wanted. */
function stageFor(
  whole: Pack,
  pack: Pack,
  day: Temporal.PlainDate,
  { topics, sections }: EditionFilter,
): Stage {
  const stage = stageOf(whole, pack, day);
  if (stage.type === 'after') return stage;
  const wanted = new Set(
    sections.includes('agenda') ? onTopics(whole, topics).agenda.map(({ id }) => id) : [],
  );
  const chosen = (agenda: readonly AgendaItem[]): readonly AgendaItem[] =>
    agenda.filter(({ id }) => wanted.has(id));
  const agenda = chosen(stage.agenda);
  return stage.type === 'during'
    ? { ...stage, agenda, dayBefore: chosen(stage.dayBefore) }
    : { ...stage, agenda };
}

/** Ids of the facts that are new or told otherwise. */
const changedIds = ({ added, corrected }: Changes): ReadonlySet<string> =>
  new Set([...added, ...corrected.map(({ fact }) => fact)].map(({ id }) => id));

const oneByMeasure = (found: readonly Disagreement[]): readonly Disagreement[] =>
  found.filter(({ measure }, at) => found.findIndex((one) => one.measure.id === measure.id) === at);
