import { bold, code, document, notice, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import { typed } from './subscriptions.ts';
import {
  type DigestScene,
  goToAction,
  subjectText,
  type ToldSubscription,
  typedWhere,
} from './told.ts';

/** A digest that was ended, and what to type to have it again. */
export function viewUnsubscribed(
  told: ToldSubscription,
  { comesBack }: { readonly comesBack: boolean },
  scene: DigestScene,
): Document {
  const said = `The digest of ${subjectText(told)} no longer comes to ${told.channel}.`;
  return document({
    title: 'Digest ended',
    summary: `${said} The reply says what to type to have it again.`,
    blocks: [
      paragraph(bold(said)),
      paragraph(
        `To have it again, type${typedWhere(scene, told.channel)}: `,
        code(typed(told.subscription, scene)),
      ),
      comesBack
        ? notice(
            'caution',
            "The operator's DIGEST_CHANNELS names that channel, so the digest comes back when Sherpa next starts. To be rid of it, ask the operator to take the channel out, or pause it then: a pause lasts.",
          )
        : null,
    ],
    actions: [goToAction(scene, 'Subscriptions here', 'list')],
  });
}
