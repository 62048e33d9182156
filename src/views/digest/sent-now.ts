import { bold, code, document, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import type { Scene } from '../scene.ts';
import { goToAction, subjectText, type ToldSubscription } from './told.ts';

/** Today's edition was asked for by hand. */
export function viewSentNow(
  told: ToldSubscription,
  { isNew }: { readonly isNew: boolean },
  scene: Scene,
): Document {
  const edition = `Today's edition of ${subjectText(told)}`;
  const said = isNew
    ? `${edition} is on its way to ${told.channel}.`
    : `${edition} was asked for a moment ago and is on its way to ${told.channel}; it is not posted twice.`;
  return document({
    title: isNew ? 'On its way' : 'On its way already',
    summary: said,
    blocks: [
      paragraph(bold(said)),
      paragraph(
        'It stands there in a moment, for everyone in the channel. ',
        code('/summit digest history'),
        ' tells what became of it.',
      ),
    ],
    actions: [goToAction(scene, 'History', 'history')],
  });
}
