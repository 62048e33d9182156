import { document, instant, notice, paragraph } from '../../document/build.ts';
import type { Document } from '../../document/model.ts';
import type { Slot } from '../../subscriptions/slots.ts';
import { slotText } from './next-editions.ts';
import { type DigestScene, goToAction, subjectText, type ToldSubscription } from './told.ts';

/** The next edition as things stand, told to be a preview. `edition` is null where it would be left out. */
export function viewPreview(
  told: ToldSubscription,
  {
    edition,
    slot,
    isSubscribed,
  }: {
    readonly edition: Document | null;
    readonly slot: Slot;
    readonly isSubscribed: boolean;
  },
  scene: DigestScene,
): Document {
  const when = slotText(slot, told.subscription.schedule.zone);
  const what = isSubscribed
    ? [
        `A preview, as things stand: the edition for ${told.channel} of ${when} (for you `,
        instant(slot.at),
        ').',
      ]
    : [`A preview: ${told.channel} has no digest yet; its first edition would say this.`];
  const paused =
    told.subscription.paused === null
      ? null
      : notice(
          'caution',
          'The digest is paused: this is posted only if somebody resumes it first.',
        );
  if (!edition) {
    const left = `The next edition of ${subjectText(told)} would be left out: no news since the last one, and ${told.channel} asks for changes only.`;
    return document({
      title: 'Preview: nothing to tell',
      summary: left,
      blocks: [notice('info', ...what), paused, paragraph(left)],
      actions: [goToAction(scene, 'Subscriptions here', 'list')],
    });
  }
  const title = `Preview: ${edition.title}`;
  return {
    ...edition,
    title: title.length <= 140 ? title : edition.title,
    blocks: [notice('info', ...what), ...(paused ? [paused] : []), ...edition.blocks],
  };
}
