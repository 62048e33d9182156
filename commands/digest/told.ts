import type { Subscription } from '../../src/subscriptions/subscription.ts';
import {
  channelText,
  type DigestScene,
  type ToldSubscription,
} from '../../src/views/digest/told.ts';
import type { ActionContext } from '../command.ts';

/**
 * A subscription as it is told to whoever asks. `looked` is what is known of its channel, which has no
 * name where it is a direct conversation; null where nobody looked.
 */
export function tellOf(
  subscription: Subscription,
  { library, channelId }: ActionContext,
  looked: { readonly name: string | null } | null,
): ToldSubscription {
  const isHere = subscription.destination.channelId === channelId;
  return {
    subscription,
    channel: looked === null && isHere ? 'this channel' : channelText(looked?.name ?? null, isHere),
    pack: library.packs.get(subscription.packId) ?? null,
  };
}

/** Where buttons lead to: replies about the subscription's own pack. */
export const sceneOf = (
  told: Pick<ToldSubscription, 'pack'>,
  context: ActionContext,
): DigestScene => ({
  ...context,
  pack: told.pack ?? context.pack,
});
