import { bold, code, document, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import {
  type DigestScene,
  goToAction,
  subjectText,
  type ToldSubscription,
  typedWhere,
} from './told.ts';

/** Today's edition was asked for by hand. */
export function viewSentNow(
  told: ToldSubscription,
  { isNew }: { readonly isNew: boolean },
  scene: DigestScene,
): Document {
  const edition = `Today's edition of ${subjectText(told)}`;
  const said = isNew
    ? `${edition} is on its way to ${told.channel}.`
    : `${edition} was asked for a moment ago. It is not posted twice.`;
  return document({
    title: isNew ? 'On its way' : 'Asked for already',
    summary: said,
    blocks: [
      paragraph(bold(said)),
      paragraph(
        isNew ? 'Everyone in the channel will see it there in a moment. ' : '',
        code('/summit digest history'),
        `${typedWhere(scene, told.channel)} tells what became of it.`,
      ),
    ],
    actions: [goToAction(scene, 'History', 'history')],
  });
}
