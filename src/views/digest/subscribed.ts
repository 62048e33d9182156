import {
  bold,
  code,
  document,
  heading,
  instant,
  list,
  notice,
  paragraph,
} from '../../document/build.ts';
import type { Block, Document } from '../../document/model.ts';
import { nextSlot, slotsAhead } from '../../subscriptions/slots.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { ScheduledEdition } from '../../subscriptions/subscription-store.ts';
import { subscribeLine } from '../../subscriptions/wording/write-terms.ts';
import { writeWeekday } from '../dates.ts';
import { summarise } from '../summary.ts';
import { differencesBetween } from './differences.ts';
import { nextEditions, skippedTimeNotice, slotText } from './next-editions.ts';
import { silenceNotice } from './silence.ts';
import { termFields } from './term-fields.ts';
import { scheduleText } from './terms.ts';
import {
  type DigestScene,
  goToAction,
  subjectText,
  type ToldSubscription,
  typedWhere,
} from './told.ts';

/** A subscription that was made or changed: what is different, when it comes next, what it would say. */
export function viewSubscribed(
  told: ToldSubscription,
  made: {
    /** As it was; null where there was none. */
    readonly before: Subscription | null;
    /** The last one that its schedule sent; null where none was due so far. */
    readonly last: ScheduledEdition | null;
    /** What the next edition would say now; null where it would be left out. */
    readonly preview: Document | null;
  },
  scene: DigestScene,
): Document {
  const { subscription, channel } = told;
  const { schedule } = subscription;
  const [first] = slotsAhead(subscription, scene.now, 1);
  const said = `The digest of ${subjectText(told)} comes to ${channel} ${scheduleText(schedule)}.`;
  return document({
    title: titleFor(made.before, told),
    summary: summarise(
      [said, ...(first ? [`Next: ${slotText(first, schedule.zone)}.`] : [])],
      'The digest is set up.',
    ),
    blocks: [
      paragraph(bold(said)),
      changedBlocks(made.before, told),
      outAlreadyNotice(subscription, made.last, scene),
      silenceNotice(subscription, scene.now),
      skippedTimeNotice(schedule, scene.now),
      nextEditions(subscription, scene.now),
      termFields(told, scene.now),
      heading('What the next one says, as things stand'),
      paragraph(
        made.preview?.summary ??
          'Nothing: no news since the last edition, and the channel asks for changes only.',
      ),
      paragraph(
        `To change it, say${typedWhere(scene, channel)} only what is to be different, for example: `,
        code(subscribeLine({ time: '08:30' }, scene.surface)),
      ),
    ],
    actions: [
      goToAction(scene, 'Preview', 'preview'),
      goToAction(scene, 'Subscriptions here', 'list'),
    ],
  });
}

/** Where the next edition would have been one more of a day whose edition is out. */
function outAlreadyNotice(
  subscription: Subscription,
  last: ScheduledEdition | null,
  { now }: DigestScene,
): Block | null {
  const [next] = slotsAhead(subscription, now, 1);
  const soonest = nextSlot(subscription.schedule, now);
  if (!last || !next || !soonest || next.at.equals(soonest.at)) return null;
  return notice(
    'info',
    `The edition of ${writeWeekday(last.day.toString())} ${last.isSent ? 'was sent' : 'is on its way'} already (due `,
    instant(last.at),
    `), so the next one comes on ${writeWeekday(next.day.toString())}. For another one at once, type `,
    code('/summit digest now'),
    '.',
  );
}

function titleFor(before: Subscription | null, told: ToldSubscription): string {
  if (!before) return 'Digest set up';
  const { subscription, pack } = told;
  const isSame =
    before.paused === null && differencesBetween(before, subscription, pack).length === 0;
  return isSame ? 'The digest is as it was' : 'Digest changed';
}

function changedBlocks(
  before: Subscription | null,
  { subscription, pack }: ToldSubscription,
): readonly Block[] {
  if (!before) return [];
  const differences = differencesBetween(before, subscription, pack);
  return [
    ...(before.paused === null ? [] : [notice('info', 'It was paused, and goes on now.')]),
    ...(differences.length === 0
      ? []
      : [
          heading('Changed'),
          list(differences.map(({ label, was, is }) => [bold(label), `: ${is} (before: ${was})`])),
        ]),
  ];
}
