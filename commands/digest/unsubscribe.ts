import { actorOf } from '../../src/subscriptions/place.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { subscriptionToChange } from '../../src/subscriptions/which.ts';
import { viewUnsubscribed } from '../../src/views/digest/unsubscribed.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, meantBy } from './channel.ts';
import { sceneOf, tellByName } from './told.ts';

export const unsubscribe = defineAction({
  command: 'digest',
  name: 'unsubscribe',
  description: 'End the digest of this channel; the reply says how to have it again',
  aliases: ['end', 'cancel', 'remove', 'delete'],
  examples: ['digest unsubscribe'],
  standsAlone: true,
  onlyTells: false,
  options: [CHANNEL_OPTION],
  async run(args, context) {
    const subscription = await subscriptionToChange(context, meantBy(args, context));
    await context.office.desk.unsubscribe(subscription, actorOf(context));
    const told = await tellByName(subscription, context);
    const comesBack = isNamedByOperator(subscription, context);
    return { document: viewUnsubscribed(told, { comesBack }, sceneOf(told, context)) };
  },
});

/** The operator's environment subscribes its channels to the default pack at each start. */
function isNamedByOperator(
  { destination, packId }: Subscription,
  { office, library }: ActionContext,
): boolean {
  return (
    packId === library.defaultPack.meta.id &&
    office.operatorChannels.some(
      ({ platform, channelId }) =>
        platform === destination.platform && channelId === destination.channelId,
    )
  );
}
