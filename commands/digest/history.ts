import type { Destination } from '../../src/contract.ts';
import { ensureMayLook } from '../../src/subscriptions/place.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { PastDelivery } from '../../src/subscriptions/subscription-store.ts';
import { viewHistory } from '../../src/views/digest/history.ts';
import type { ActionContext } from '../command.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, channelMeant } from './channel.ts';
import { channelFor, sceneAt, tellOf } from './told.ts';

const DELIVERIES_SHOWN = 10;
const CHANGES_SHOWN = 5;
/** Those of the digests that the channel has stand among them. */
const LOOKED_THROUGH = 50;

export const history = defineAction({
  command: 'digest',
  name: 'history',
  description: 'What became of the last editions of this channel, and who changed what',
  aliases: ['log', 'past', 'deliveries'],
  examples: ['digest history'],
  onlyTells: true,
  options: [CHANNEL_OPTION],
  async run(args, context) {
    const { store } = context.office.desk;
    const destination = channelMeant(args.channel, context);
    await ensureMayLook(context, destination);
    const channel = await channelFor(destination, context);
    const all = await store.list({ destination });
    const wanted = all.filter(({ packId }) => packId === (args.pack ?? packId));
    const histories = await Promise.all(
      wanted.map(async (subscription) => ({
        ...tellOf(subscription, context, null),
        channel,
        deliveries: await store.history({
          subscriptionId: subscription.id,
          most: DELIVERIES_SHOWN,
        }),
      })),
    );
    const ended = args.pack === undefined ? await deliveriesOfEnded(all, destination, context) : [];
    const changes = await store.changes({ destination, most: CHANGES_SHOWN });
    return {
      document: viewHistory({ channel, histories, ended, changes }, sceneAt(destination, context)),
    };
  },
});

/** What was sent, or is still on its way, of digests that the channel has no more. */
async function deliveriesOfEnded(
  standing: readonly Subscription[],
  destination: Destination,
  { office }: ActionContext,
): Promise<readonly PastDelivery[]> {
  const ids = new Set(standing.map(({ id }) => id));
  const all = await office.desk.store.history({ destination, most: LOOKED_THROUGH });
  return all.filter(({ subscriptionId }) => !ids.has(subscriptionId)).slice(0, DELIVERIES_SHOWN);
}
