import { bold, code, document, heading, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import { writeWeekday } from '../dates.ts';
import type { Scene } from '../scene.ts';
import { summarise } from '../summary.ts';
import { nextEditions, slotText } from './next-editions.ts';
import { goToAction, subjectText, type ToldSubscription } from './told.ts';

/** A digest that was paused, and how it goes on. */
export function viewPaused(told: ToldSubscription, scene: Scene): Document {
  const said = `The digest of ${subjectText(told)} in ${told.channel} is paused.`;
  return document({
    title: 'Digest paused',
    summary: `${said} It goes on when somebody who may types /summit digest resume there.`,
    blocks: [
      paragraph(bold(said)),
      told.subscription.paused === null ? null : paragraph(`Why: ${told.subscription.paused}.`),
      paragraph(
        'Nothing is posted until somebody who may types ',
        code('/summit digest resume'),
        '. Editions of the pause are not made up for.',
      ),
    ],
    actions: [goToAction(scene, 'Resume', 'resume')],
  });
}

/** A digest that is silent up to a day. */
export function viewPausedUntil(
  told: ToldSubscription,
  day: Temporal.PlainDate,
  scene: Scene,
): Document {
  const { schedule, nextAt } = told.subscription;
  const next = nextAt ? [`Next: ${slotText({ at: nextAt }, schedule.zone)}.`] : [];
  const said = `The digest of ${subjectText(told)} in ${told.channel} is silent until ${writeWeekday(day.toString())} and goes on by itself.`;
  return document({
    title: 'Digest paused for a time',
    summary: summarise([said, ...next], said),
    blocks: [
      paragraph(bold(said)),
      heading('Next times'),
      nextEditions(schedule, scene.now),
      paragraph('To go on at once: ', code('/summit digest subscribe skip none')),
    ],
    actions: [goToAction(scene, 'Subscriptions here', 'list')],
  });
}

/** A digest that goes on, or went on all along. */
export function viewResumed(told: ToldSubscription, wasPaused: boolean, scene: Scene): Document {
  const { schedule, nextAt } = told.subscription;
  const said = `The digest of ${subjectText(told)} in ${told.channel} ${wasPaused ? 'goes on' : 'is not paused'}.`;
  const next = nextAt ? [`Next: ${slotText({ at: nextAt }, schedule.zone)}.`] : [];
  return document({
    title: wasPaused ? 'Digest resumed' : 'The digest is not paused',
    summary: summarise([said, ...next], said),
    blocks: [paragraph(bold(said)), heading('Next times'), nextEditions(schedule, scene.now)],
    actions: [
      goToAction(scene, 'Preview', 'preview'),
      goToAction(scene, 'Subscriptions here', 'list'),
    ],
  });
}
