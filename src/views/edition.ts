import type { Library } from '../content/library.ts';
import type { Edition } from '../digest/edition.ts';
import { type BlockInput, document, instant, notice } from '../document/build.ts';
import { instantText } from '../document/instant-text.ts';
import type { Action, Document } from '../document/model.ts';
import { writeLongDay } from './dates.ts';
import { agendaPart } from './edition/agenda.ts';
import { anniversariesPart } from './edition/anniversaries.ts';
import { commitmentsPart } from './edition/commitments.ts';
import { differencesPart } from './edition/differences.ts';
import { figurePart } from './edition/figure.ts';
import { leadsPart } from './edition/leads.ts';
import { ALL_NEWS, newsPart } from './edition/news.ts';
import { joinParts } from './edition/part.ts';
import { sourcesLine } from './edition/sources.ts';
import { standing, standingPart } from './edition/standing.ts';
import { goTo, type Scene } from './scene.ts';
import { summarise } from './summary.ts';

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
  const head = standingPart(edition);
  const parts = [
    newsPart(edition),
    anniversariesPart(edition),
    agendaPart(edition),
    leadsPart(edition),
    commitmentsPart(edition),
    differencesPart(edition),
    figurePart(edition),
  ];
  const isEmpty = parts.every(({ blocks }) => blocks.length === 0);
  const { blocks, cited, says } = joinParts([head, ...parts]);
  return document({
    title: `${pack.meta.shortTitle}: ${writeLongDay(day.toString())}`,
    summary: summarise(
      [
        ...(late ? [lateText(late.dueAt, around.zone)] : []),
        ...says,
        ...(isEmpty ? [NOTHING_WANTED] : []),
      ],
      standing(edition),
    ),
    blocks: [
      late ? lateNotice(late.dueAt) : null,
      ...blocks,
      isEmpty ? notice('info', NOTHING_WANTED) : null,
      sourcesLine(cited, edition),
    ],
    actions: actionsFor(edition, { ...around, pack }),
  });
}

const NOTHING_WANTED = 'There is nothing today in the topics and parts that this channel takes.';

const lateNotice = (dueAt: Temporal.Instant): BlockInput =>
  notice('caution', 'This edition comes late: it was due on ', instant(dueAt), '.');

/** A notification has no clock of its reader's: the channel's is named. */
const lateText = (dueAt: Temporal.Instant, zone: string): string =>
  `Late, due at ${instantText(Math.floor(dueAt.epochMilliseconds / 1000), 'time', zone)}.`;

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
