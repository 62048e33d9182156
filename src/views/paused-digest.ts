import { document, paragraph } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import type { UserError } from '../errors.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

/** Tells who subscribed a channel that its digest is paused, why, and how it goes on. */
export function viewPausedDigest(
  { packId, destination }: Subscription,
  refusal: UserError,
): Document {
  const what = `The daily digest of ${packId} in the channel ${destination.channelId} is paused: ${refusal.what}.`;
  const remedy = `To go on: ${refusal.remedy}; then /summit digest resume there.`;
  return document({
    title: 'A digest is paused',
    summary: `${what} ${remedy}`,
    blocks: [paragraph(what), paragraph(remedy)],
    actions: [],
  });
}
