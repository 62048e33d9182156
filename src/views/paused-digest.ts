import { channel, code, document, paragraph } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import type { UserError } from '../errors.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

/** Tells who subscribed a channel that its digest is paused, why, and how it goes on. */
export function viewPausedDigest(
  { destination }: Pick<Subscription, 'destination'>,
  refusal: UserError,
): Document {
  const why = `is paused: ${refusal.what}.`;
  const remedy = `To go on: ${refusal.remedy}. Then type `;
  const resume = '/summit digest resume';
  return document({
    title: 'A digest is paused',
    summary: `A daily digest that you set up ${why} ${remedy}${resume} in its channel.`,
    blocks: [
      paragraph('The daily digest that you set up for ', channel(destination.channelId), ` ${why}`),
      paragraph(remedy, code(resume), ' in that channel.'),
    ],
    actions: [],
  });
}
