import type { Subscription } from '../../src/subscriptions/subscription.ts';
import {
  channelText,
  type DigestScene,
  type ToldSubscription,
} from '../../src/views/digest/told.ts';
import type { ActionContext } from '../command.ts';

/** A subscription as it is told to whoever asks; `name` is its channel's, where it is known. */
export function tellOf(
  subscription: Subscription,
  { library, channelId }: ActionContext,
  name: string | null,
): ToldSubscription {
  const isHere = subscription.destination.channelId === channelId;
  return {
    subscription,
    channel: name === null && isHere ? 'this channel' : channelText(name, isHere),
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
