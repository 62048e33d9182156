import type { Platform, PlatformName } from '../contract.ts';
import type { Logger } from '../logger.ts';
import type { ClosedChannel } from '../post-error.ts';
import type { SubscriptionDesk } from '../subscriptions/desk.ts';
import { viewPausedDigest } from '../views/paused-digest.ts';
import type { Claim } from './ledger.ts';

/**
 * Pauses the subscription of a channel that is gone or closed, and tells who made it, once: the pause is
 * what counts, and is kept also where the person cannot be told.
 */
export async function tellOwner(
  { subscriptionId, destination }: Claim,
  refusal: ClosedChannel,
  parts: {
    readonly desk: SubscriptionDesk;
    readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'tell'>>;
    readonly logger: Logger;
  },
): Promise<void> {
  const { desk, platforms, logger } = parts;
  const subscription = await desk.store.get(subscriptionId);
  if (!subscription || subscription.paused !== null) return;
  await desk.pause(subscription, refusal.what, { type: 'sherpa' });
  logger.error({ ...destination, reason: refusal.message }, 'digest: a subscription is paused');
  if (subscription.owner.type !== 'person') return;
  try {
    const platform = platforms.get(destination.platform);
    await platform?.tell(subscription.owner.userId, viewPausedDigest(subscription, refusal));
  } catch (err) {
    logger.warn({ err, ...destination }, 'digest: who subscribed could not be told of the pause');
  }
}
