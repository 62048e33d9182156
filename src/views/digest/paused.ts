import { bold, code, document, notice, paragraph } from '../../document/build.ts';
import type { Block, Document } from '../../document/model.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import { subscribeLine } from '../../subscriptions/wording/write-terms.ts';
import { writeWeekday } from '../dates.ts';
import { summarise } from '../summary.ts';
import { nextEditions, slotText } from './next-editions.ts';
import { skippedText } from './skipped-dates.ts';
import { type DigestScene, goToAction, subjectText, type ToldSubscription } from './told.ts';

const NONE_SKIPPED = { skip: 'none' } as const;

/** A digest that was paused, and how it goes on. `reason` is null where nobody said one. */
export function viewPaused(
  told: ToldSubscription,
  reason: string | null,
  scene: DigestScene,
): Document {
  const said = `The digest of ${subjectText(told)} in ${told.channel} is paused.`;
  return document({
    title: 'Digest paused',
    summary: `${said} It goes on when somebody who may change it types /summit digest resume there.`,
    blocks: [
      paragraph(bold(said)),
      reason === null ? null : paragraph(`Why: ${reason}.`),
      paragraph(
        'Nothing is posted until somebody who may change it types ',
        code('/summit digest resume'),
        ' there. The editions of the pause are not sent later.',
      ),
    ],
    actions: [goToAction(scene, 'Resume', 'resume')],
  });
}

/** A digest that is silent up to a day. */
export function viewPausedUntil(
  told: ToldSubscription,
  day: Temporal.PlainDate,
  scene: DigestScene,
): Document {
  const { schedule, nextAt } = told.subscription;
  const next = nextAt ? [`Next: ${slotText({ at: nextAt }, schedule.zone)}.`] : [];
  const said = `The digest of ${subjectText(told)} in ${told.channel} is silent until ${writeWeekday(day.toString())} and goes on by itself.`;
  return document({
    title: 'Digest paused for a time',
    summary: summarise([said, ...next], said),
    blocks: [
      paragraph(bold(said)),
      nextEditions(schedule, scene.now),
      paragraph(
        'To go on at once, with no date left out, type: ',
        code(subscribeLine(NONE_SKIPPED, scene.surface)),
      ),
    ],
    actions: [goToAction(scene, 'Subscriptions here', 'list')],
  });
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
    blocks: [paragraph(bold(said)), silenceBlock(told, scene), nextEditions(schedule, scene.now)],
    actions: [
      goToAction(scene, 'Preview', 'preview'),
      goToAction(scene, 'Subscriptions here', 'list'),
    ],
  });
}

/** Where dates to leave out keep it silent, which one may take for a pause: which, and how to have them. */
function silenceBlock(
  { subscription: { schedule } }: ToldSubscription,
  { now, surface }: DigestScene,
): Block | null {
  const next = nextSlot(schedule, now);
  const otherwise = nextSlot({ ...schedule, skipDates: [] }, now);
  if (!next || !otherwise || next.at.equals(otherwise.at)) return null;
  const skipped = skippedText(schedule, otherwise.day);
  return notice(
    'caution',
    `Days are left out before the next one: ${skipped}. To have those as well, type `,
    code(subscribeLine(NONE_SKIPPED, surface)),
    '.',
  );
}
