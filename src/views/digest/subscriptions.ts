import { dayIn } from '../../briefing/phase.ts';
import type { InlineInput } from '../../document/build.ts';
import {
  bold,
  code,
  document,
  heading,
  instant,
  notice,
  paragraph,
  user,
} from '../../document/build.ts';
import type { Block, Document } from '../../document/model.ts';
import { silenceAhead } from '../../subscriptions/silence.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { subscribeLine, termTexts } from '../../subscriptions/wording/write-terms.ts';
import { summarise } from '../summary.ts';
import { capitalise, count } from '../words.ts';
import { slotText } from './next-editions.ts';
import { silenceDays, silenceNotice } from './silence.ts';
import { termFields } from './term-fields.ts';
import { scheduleText } from './terms.ts';
import {
  type DigestScene,
  EXAMPLE,
  goToAction,
  subjectText,
  type ToldSubscription,
  typedWhere,
} from './told.ts';

/** A subscription in a list. */
export interface ListedSubscription extends ToldSubscription {
  /** Why nothing could be posted there now; null where it could, or where nobody looked. */
  readonly closed: string | null;
}

/** What a list is of. */
type Scope =
  | { readonly of: 'channel'; readonly channel: string }
  | {
      readonly of: 'workspace';
      /** So many more there are that were not looked at. */
      readonly more: number;
    };

/** The subscriptions of a channel, or those of a workspace that the asker may change. */
export function viewSubscriptions(
  listed: readonly ListedSubscription[],
  scope: Scope,
  scene: DigestScene,
): Document {
  if (listed.length === 0) return viewNoSubscription(scope, scene);
  const where = scope.of === 'channel' ? scope.channel : 'the channels whose digest you may change';
  const digests = count(listed.length, 'digest');
  return document({
    title: 'Digests',
    summary: summarise(
      [
        `${digests} for ${where}.`,
        ...listed.map((one) => `${subjectText(one)}, ${one.channel}: ${standing(one, scene.now)}.`),
      ],
      `${digests} for ${where}.`,
    ),
    blocks: [
      listed.map((one) => subscriptionBlocks(one, scene)),
      scope.of === 'workspace' && scope.more > 0
        ? notice('info', `There are ${count(scope.more, 'digest')} more in this workspace. `, [
            'Type ',
            code('/summit digest list'),
            ' in a channel to see its own.',
          ])
        : null,
    ],
    actions: [goToAction(scene, 'History', 'history'), goToAction(scene, 'Preview', 'preview')],
  });
}

function viewNoSubscription(scope: Scope, scene: DigestScene): Document {
  const none =
    scope.of === 'channel'
      ? capitalise(`${scope.channel} has no digest yet.`)
      : 'None of the channels whose digest you may change has one.';
  const where = scope.of === 'channel' ? typedWhere(scene, scope.channel) : ' in its channel';
  const how = `To set one up, type${where}:`;
  const line = subscribeLine(EXAMPLE, scene.surface);
  return document({
    title: scope.of === 'channel' ? 'No digest yet' : 'No digest of yours',
    summary: `${none} ${how} ${line}`,
    blocks: [paragraph(none), paragraph(how, ' ', code(line))],
    actions: [goToAction(scene, 'Preview', 'preview')],
  });
}

function subscriptionBlocks(
  one: ListedSubscription,
  scene: DigestScene,
): readonly (Block | null)[] {
  const { subscription, channel } = one;
  const { now } = scene;
  const { schedule, nextAt, paused } = subscription;
  return [
    heading(`${subjectText(one)} in ${channel}`),
    paragraph(
      paused === null ? 'Comes ' : 'Its times: ',
      bold(scheduleText(schedule)),
      '.',
      nextAt === null
        ? ''
        : [` Next: ${slotText({ at: nextAt }, schedule.zone)}; for you `, instant(nextAt), '.'],
    ),
    paused === null
      ? null
      : notice('caution', `Paused: ${paused}. Go on with /summit digest resume.`),
    silenceNotice(subscription, now),
    one.closed === null
      ? null
      : notice('caution', `Nothing can be posted there now: ${one.closed}.`),
    one.pack === null
      ? notice(
          'caution',
          'Its pack is not loaded any more: nothing can be told until the operator brings it back.',
        )
      : null,
    termFields(one, now),
    paragraph(
      'Owner: ',
      ownerText(subscription),
      '. As a command: ',
      code(typed(subscription, scene)),
    ),
  ];
}

const ownerText = ({ owner }: Subscription): InlineInput =>
  owner.type === 'person' ? user(owner.userId) : 'the operator';

/** What one types to get this subscription; days that are over are left out. */
export function typed(
  { schedule, filter }: Subscription,
  { now, surface }: Pick<DigestScene, 'now' | 'surface'>,
): string {
  const today = dayIn(now, schedule.zone).toString();
  const skipDates = schedule.skipDates.filter((day) => day >= today);
  return subscribeLine(termTexts({ schedule: { ...schedule, skipDates }, filter }), surface);
}

const standing = (
  { subscription: { paused, schedule } }: ToldSubscription,
  now: Temporal.Instant,
): string => {
  if (paused !== null) return 'paused';
  const silence = silenceAhead(schedule, now);
  return `${scheduleText(schedule)}${silence ? `, paused for ${silenceDays(silence)}` : ''}`;
};
