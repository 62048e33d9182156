import { bold, code, document, notice, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import type { Scene } from '../scene.ts';
import { typed } from './subscriptions.ts';
import { goToAction, subjectText, type ToldSubscription } from './told.ts';

/** A digest that was ended, and what to type to have it again. */
export function viewUnsubscribed(
  told: ToldSubscription,
  { comesBack }: { readonly comesBack: boolean },
  scene: Scene,
): Document {
  const said = `The digest of ${subjectText(told)} no longer comes to ${told.channel}.`;
  return document({
    title: 'Digest ended',
    summary: `${said} The reply says what to type to have it again.`,
    blocks: [
      paragraph(bold(said)),
      paragraph('To have it again, type there: ', code(typed(told.subscription, scene.now))),
      comesBack
        ? notice(
            'caution',
            "The operator's DIGEST_CHANNELS names this channel, so the digest comes back when Sherpa is started anew. Ask the operator to take it out; a pause lasts as well.",
          )
        : null,
    ],
    actions: [goToAction(scene, 'Subscriptions here', 'list')],
  });
}
