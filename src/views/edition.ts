import type { Library } from '../content/library.ts';
import type { Edition } from '../digest/edition.ts';
import { type BlockInput, document, instant, notice } from '../document/build.ts';
import { instantText } from '../document/instant-text.ts';
import type { Action, Document } from '../document/model.ts';
import { writeLongDay, writeWeekday } from './dates.ts';
import { isFresh } from './edition/afterwards.ts';
import { agendaPart } from './edition/agenda.ts';
import { anniversariesPart } from './edition/anniversaries.ts';
import { commitmentsPart } from './edition/commitments.ts';
import { differencesPart } from './edition/differences.ts';
import { figurePart } from './edition/figure.ts';
import { leadsPart } from './edition/leads.ts';
import { ALL_NEWS, newsPart } from './edition/news.ts';
import { notify } from './edition/notify.ts';
import { joinParts } from './edition/part.ts';
import { sourcesLine } from './edition/sources.ts';
import { standingPart } from './edition/standing.ts';
import { goTo, type Scene } from './scene.ts';

/** What an edition's document depends on besides the edition. */
export interface EditionScene {
  readonly library: Library;
  readonly now: Temporal.Instant;
  /** IANA zone of the channel. */
  readonly zone: string;
  /** Set where it comes so much after its slot that its readers are to know. */
  readonly late: { readonly dueAt: Temporal.Instant } | null;
}

/**
 * The morning's digest: where the day stands, what changed since the last one, what leads, what is due,
 * one figure with its arithmetic; last the sources of all that is said.
 */
export function viewEdition(edition: Edition, { late, ...around }: EditionScene): Document {
  const { pack, day } = edition;
  const isLate = late !== null;
  const head = standingPart(edition, isLate);
  const news = newsPart(edition);
  const parts = [
    news,
    anniversariesPart(edition),
    agendaPart(edition, isLate),
    leadsPart(edition),
    commitmentsPart(edition, isLate),
    differencesPart(edition),
    figurePart(edition),
  ];
  const isEmpty = parts.every(({ blocks }) => blocks.length === 0);
  const { blocks, cited } = joinParts([head, ...parts]);
  return document({
    title: `${pack.meta.shortTitle}: ${writeLongDay(day.toString())}`,
    summary: notify(late ? lateText(late.dueAt, edition, around.zone) : null, [
      ...(hasWrong(edition) ? news.says : []),
      ...joinParts(isHeadOld(edition) ? [...parts, head] : [head, ...parts]).says,
      ...(isEmpty ? [NOTHING_WANTED] : []),
    ]),
    blocks: [
      late ? lateNotice(late.dueAt, edition) : null,
      ...blocks,
      isEmpty && !edition.isShort ? notice('info', NOTHING_WANTED) : null,
      sourcesLine(cited, edition),
    ],
    actions: actionsFor(edition, { ...around, pack }),
  });
}

const NOTHING_WANTED =
  'There is nothing this time in the topics and parts that this channel takes.';

/** What was told wrongly comes before where the day stands. */
const hasWrong = ({ news }: Edition): boolean =>
  news !== null && news.corrected.items.length + news.withdrawn.items.length > 0;

/** Long after, that the summit is over is no news; what the calendar brought is. */
const isHeadOld = ({ stage, isShort }: Edition): boolean =>
  stage.type === 'after' && !isFresh(stage) && !isShort;

const lateNotice = (dueAt: Temporal.Instant, { day }: Edition): BlockInput =>
  notice(
    'caution',
    `This edition is for ${writeLongDay(day.toString())} and comes late: it was due on `,
    instant(dueAt),
    '.',
  );

/** A notification has no clock of its reader's: the channel's is named. */
const lateText = (dueAt: Temporal.Instant, { day }: Edition, zone: string): string =>
  `Late, for ${writeWeekday(day.toString())}, ${instantText(Math.floor(dueAt.epochMilliseconds / 1000), 'time', zone)}.`;

function actionsFor({ news, stage }: Edition, scene: Scene): readonly Action[] {
  return [
    ...(news !== null && news.added.more > 0 && news.isFoundByDay
      ? [goTo(scene, ALL_NEWS, 'news', { since: news.since })]
      : []),
    goTo(scene, 'Brief', 'brief'),
    stage.type === 'after'
      ? goTo(scene, 'Commitments', 'commitments')
      : goTo(scene, 'Agenda', 'agenda'),
    goTo(scene, 'Where sources differ', 'differences'),
    goTo(scene, 'Sources', 'sources'),
  ];
}
