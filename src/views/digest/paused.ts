import { bold, code, document, notice, paragraph } from '../../document/build.ts';
import type { Block, Document } from '../../document/model.ts';
import { silenceAhead, withoutSilence } from '../../subscriptions/silence.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { Schedule, Silence, Subscription } from '../../subscriptions/subscription.ts';
import { writeDates } from '../../subscriptions/wording/read-dates.ts';
import { subscribeLine } from '../../subscriptions/wording/write-terms.ts';
import { writeWeekday } from '../dates.ts';
import { summarise } from '../summary.ts';
import { nextEditions, slotText } from './next-editions.ts';
import { silenceDays, withoutStop } from './silence.ts';
import { skippedText } from './skipped-dates.ts';
import {
  type DigestScene,
  goToAction,
  subjectText,
  type ToldSubscription,
  typedWhere,
} from './told.ts';

/** A digest that was paused, and how it goes on. `reason` is null where nobody said one now. */
export function viewPaused(
  told: ToldSubscription,
  { before, reason }: { readonly before: Subscription; readonly reason: string | null },
  scene: DigestScene,
): Document {
  const isNew = told.subscription !== before;
  const why = reason ?? (isNew ? null : before.paused);
  const silence = isNew ? silenceAhead(before.schedule, scene.now) : null;
  const said = `The digest of ${subjectText(told)} in ${told.channel} is paused${isNew ? '' : ' already'}.`;
  return document({
    title: isNew ? 'Digest paused' : 'Paused already',
    summary: `${said} It goes on when somebody who may change it types /summit digest resume there.`,
    blocks: [
      paragraph(bold(said)),
      whyBlock(why),
      silence === null
        ? null
        : notice(
            'info',
            `It was to go on by itself on ${writeWeekday(silence.until)}. Now it does not.`,
          ),
      paragraph(
        'Nothing is posted until somebody who may change it types ',
        code('/summit digest resume'),
        ' there. The editions of the pause are not sent later.',
      ),
    ],
    actions: [goToAction(scene, 'Resume', 'resume')],
  });
}

/** A digest that is silent for a time, and what that changed. */
export function viewPausedUntil(
  told: ToldSubscription,
  { before, silence }: { readonly before: Subscription; readonly silence: Silence },
  scene: DigestScene,
): Document {
  const { schedule, nextAt } = told.subscription;
  const next = nextAt ? [`Next: ${slotText({ at: nextAt }, schedule.zone)}.`] : [];
  const digest = `The digest of ${subjectText(told)} in ${told.channel}`;
  const said = `${digest} is paused for ${silenceDays(silence)}, and goes on by itself on ${writeWeekday(silence.until)}.`;
  return document({
    title: 'Digest paused for a time',
    summary: summarise([said, ...next], said),
    blocks: [
      paragraph(bold(said)),
      whyBlock(silence.reason),
      leavesNothingOut(schedule, silence, scene.now)
        ? notice('info', 'No edition would have come on those days anyway.')
        : null,
      replacedBlock(before, scene.now),
      nextEditions(told.subscription, scene.now),
      paragraph(
        'To go on sooner, type',
        `${typedWhere(scene, told.channel)}: `,
        code('/summit digest resume'),
      ),
    ],
    actions: [
      goToAction(scene, 'Resume', 'resume'),
      goToAction(scene, 'Subscriptions here', 'list'),
    ],
  });
}

const whyBlock = (reason: string | null): Block | null =>
  reason === null ? null : paragraph(`Why: ${withoutStop(reason)}.`);

/** A weekend, where it comes on weekdays; today, where today's is out. */
function leavesNothingOut(schedule: Schedule, silence: Silence, now: Temporal.Instant): boolean {
  const begins = Temporal.PlainDate.from(silence.from).toZonedDateTime(schedule.zone).toInstant();
  const from = Temporal.Instant.compare(begins, now) > 0 ? begins.subtract({ seconds: 1 }) : now;
  const first = nextSlot(withoutSilence(schedule), from);
  return first === null || first.day.toString() >= silence.until;
}

/** The pause that stood before: nobody is to wonder why it is over. */
function replacedBlock({ paused, schedule }: Subscription, now: Temporal.Instant): Block | null {
  if (paused !== null) {
    return notice(
      'caution',
      `Until now it was paused without an end (${withoutStop(paused)}). Now its pause has one.`,
    );
  }
  const silence = silenceAhead(schedule, now);
  return (
    silence && notice('info', `This takes the place of the pause for ${silenceDays(silence)}.`)
  );
}

/** A digest that goes on, or went on all along. */
export function viewResumed(
  told: ToldSubscription,
  wasPaused: boolean,
  scene: DigestScene,
): Document {
  const { schedule, nextAt } = told.subscription;
  const said = `The digest of ${subjectText(told)} in ${told.channel} ${wasPaused ? 'goes on' : 'is not paused'}.`;
  const next = nextAt ? [`Next: ${slotText({ at: nextAt }, schedule.zone)}.`] : [];
  return document({
    title: wasPaused ? 'Digest resumed' : 'The digest is not paused',
    summary: summarise([said, ...next], said),
    blocks: [
      paragraph(bold(said)),
      skippedBlock(told, scene),
      nextEditions(told.subscription, scene.now),
    ],
    actions: [
      goToAction(scene, 'Preview', 'preview'),
      goToAction(scene, 'Subscriptions here', 'list'),
    ],
  });
}

/** Where its own dates to leave out keep it silent, which one may take for a pause: how to have those. */
function skippedBlock(told: ToldSubscription, scene: DigestScene): Block | null {
  const { schedule } = told.subscription;
  const next = nextSlot(schedule, scene.now);
  const otherwise = nextSlot({ ...schedule, skipDates: [] }, scene.now);
  if (!next || !otherwise || next.at.equals(otherwise.at)) return null;
  const skipped = skippedText(schedule, otherwise.day);
  // Those behind the next edition stay left out.
  const others = schedule.skipDates.filter((day) => day > next.day.toString());
  return notice(
    'caution',
    `Days are left out before the next one: ${skipped}. To have those as well, type${typedWhere(scene, told.channel)} `,
    code(subscribeLine({ skip: writeDates(others) || 'none' }, scene.surface)),
    '.',
  );
}
