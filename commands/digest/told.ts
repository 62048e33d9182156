import type { Destination } from '../../src/contract.ts';
import { channelNamed } from '../../src/subscriptions/place.ts';
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
  context: Pick<ActionContext, 'library' | 'channelId' | 'channelIds'>,
  looked: { readonly name: string | null } | null,
): ToldSubscription {
  const { destination, packId } = subscription;
  const isHere = destination.channelId === context.channelId;
  return {
    subscription,
    channel:
      looked === null || (looked.name === null && !isHere)
        ? channelNamed(context, destination)
        : channelText(looked.name, isHere),
    pack: context.library.packs.get(packId) ?? null,
  };
}

/** The same, with the name of a channel that is not the one in which it is asked. */
export const tellByName = async (
  subscription: Subscription,
  context: ActionContext,
): Promise<ToldSubscription> => ({
  ...tellOf(subscription, context, null),
  channel: await channelFor(subscription.destination, context),
});

/** A channel for people, by its name where it is another one than that in which it is asked. */
export async function channelFor(
  destination: Destination,
  context: ActionContext,
): Promise<string> {
  if (destination.channelId !== context.channelId) {
    const name = await nameOf(destination, context);
    if (name !== null) return channelText(name, false);
  }
  return channelNamed(context, destination);
}

async function nameOf(
  destination: Destination,
  { office }: Pick<ActionContext, 'office'>,
): Promise<string | null> {
  try {
    const access = await office.checkAccess(destination);
    return access.may ? access.name : null;
  } catch {
    // Its name is not worth more than what was asked for.
    return null;
  }
}

/** Where buttons lead to: replies about the subscription's own pack and channel. */
export const sceneOf = (
  { subscription, pack }: Pick<ToldSubscription, 'subscription' | 'pack'>,
  context: ActionContext,
): DigestScene => ({
  ...sceneAt(subscription.destination, context),
  pack: pack ?? context.pack,
});

/** The same for a channel that may have no subscription. */
export const sceneAt = ({ channelId }: Destination, context: ActionContext): DigestScene => ({
  ...context,
  elsewhere: channelId === context.channelId ? null : channelId,
});
