import {
  document,
  heading,
  type InlineInput,
  instant,
  list,
  paragraph,
  user,
} from '../../document/build.ts';
import type { Block, Document } from '../../document/model.ts';
import type { AuditLine, PastDelivery } from '../../subscriptions/subscription-store.ts';
import { summarise } from '../summary.ts';
import { capitalise, count } from '../words.ts';
import { deliveryLines, endedLines, outcomeText } from './deliveries.ts';
import { differencesBetween } from './differences.ts';
import { type DigestScene, goToAction, subjectText, type ToldSubscription } from './told.ts';

/** A subscription with its last deliveries, newest first. */
export interface ToldHistory extends ToldSubscription {
  readonly deliveries: readonly PastDelivery[];
}

/** What became of the last editions of a channel, and who changed its subscriptions. */
export function viewHistory(
  {
    channel,
    histories,
    ended,
    changes,
  }: {
    readonly channel: string;
    readonly histories: readonly ToldHistory[];
    /** Deliveries of digests that the channel has no more, newest first. */
    readonly ended: readonly PastDelivery[];
    readonly changes: readonly AuditLine[];
  },
  scene: DigestScene,
): Document {
  const all = [...histories.flatMap(({ deliveries }) => deliveries), ...ended];
  const [last] = all.toSorted((a, b) => Temporal.Instant.compare(b.slotAt, a.slotAt));
  return document({
    title: 'History of the digest',
    summary: summarise(
      [
        all.length === 0
          ? `No edition has been due in ${channel} so far.`
          : `${count(all.length, 'edition')} of ${channel}, the newest first.`,
        ...(last ? [`The latest: ${outcomeText(last)}.`] : []),
      ],
      `The last editions of ${channel}.`,
    ),
    blocks: [
      histories.map((history) => deliveryBlocks(history)),
      histories.length === 0 ? paragraph(capitalise(`${channel} has no digest now.`)) : null,
      ended.length === 0
        ? null
        : [heading('Of a digest that was ended, in your own time zone'), list(endedLines(ended))],
      changes.length === 0
        ? null
        : [
            heading('Changes, in your own time zone'),
            list(changes.map((line) => changeLine(line, histories))),
          ],
    ],
    actions: [
      goToAction(scene, 'Subscriptions here', 'list'),
      goToAction(scene, 'Preview', 'preview'),
    ],
  });
}

const deliveryBlocks = (history: ToldHistory): readonly Block[] => [
  heading(`${subjectText(history)} in ${history.channel}`),
  history.deliveries.length === 0
    ? paragraph('No edition has been due so far.')
    : list(deliveryLines(history.deliveries, history.subscription.schedule.zone)),
];

/** `1 Dec 2025, 09:12: changed by @ana – Time: 08:30 (before: 07:00)`. */
function changeLine(
  { at, actor, name, terms }: AuditLine,
  histories: readonly ToldHistory[],
): InlineInput {
  const packId = terms?.after.packId;
  const pack = histories.find(({ subscription }) => subscription.packId === packId)?.pack ?? null;
  const changed = terms
    ? differencesBetween(terms.before, terms.after, pack).map(
        ({ label, was, is }) => `${label}: ${is} (before: ${was})`,
      )
    : [];
  const what = changed.length > 0 ? ` – ${changed.join('. ')}` : '';
  return [instant(at), `: ${CHANGES[name] ?? name} by `, actorText(actor), what];
}

const CHANGES: Readonly<Record<string, string>> = {
  subscribe: 'set up',
  change: 'changed',
  pause: 'paused',
  resume: 'resumed',
  unsubscribe: 'ended',
};

/** An actor as the audit has it: `slack:U…`, `operator`, `sherpa`. */
function actorText(actor: string): InlineInput {
  const [, id] = actor.split(':');
  if (id !== undefined) return user(id);
  return actor === 'operator' ? 'the operator' : capitalise(actor);
}
