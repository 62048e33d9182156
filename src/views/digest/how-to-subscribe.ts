import { code, document, heading, list, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import type { Scene } from '../scene.ts';
import { typed } from './subscriptions.ts';
import { scheduleText } from './terms.ts';
import { goToAction, type ToldSubscription } from './told.ts';

/** How to set up or change a digest in words. `told` is what the channel has; null where it has none. */
export function viewHowToSubscribe(told: ToldSubscription | null, scene: Scene): Document {
  const stands = told
    ? `The digest comes to ${told.channel} ${scheduleText(told.subscription.schedule)}.`
    : 'This channel has no digest yet.';
  return document({
    title: told ? 'Change the digest' : 'Set up the digest',
    summary: `${stands} Say when it is to come, for example: /summit digest subscribe 07:00 London weekdays.`,
    blocks: [
      paragraph(stands, told ? [' As typed: ', code(typed(told.subscription, scene.now))] : ''),
      heading('Say what it is to be, in any order'),
      list([
        ['When: ', code('07:00'), ', ', code('7pm'), ', ', code('19h30')],
        ['Where you are: ', code('London'), ', ', code('India'), ', ', code('Europe/Paris')],
        ['Days: ', code('daily'), ', ', code('weekdays'), ', ', code('mon,wed,fri')],
        ['Days left out: ', code('skip 2025-12-25'), ', ', code('skip 24 Dec to 2 Jan')],
        ['Only when something changed: ', code('only changes')],
        ['Topics: ', code('topics trade,energy'), ', ', code('not defence')],
        ['Parts: ', code('sections changes,commitments')],
      ]),
      told ? paragraph('What you do not say stays as it is.') : null,
    ],
    actions: [goToAction(scene, 'Preview', 'preview')],
  });
}
