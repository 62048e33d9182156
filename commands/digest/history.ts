import { ensureMayLook } from '../../src/subscriptions/place.ts';
import { viewHistory } from '../../src/views/digest/history.ts';
import { defineAction } from '../define-action.ts';
import { CHANNEL_OPTION, channelMeant } from './channel.ts';
import { channelFor, sceneAt, tellOf } from './told.ts';

const DELIVERIES_SHOWN = 10;
const CHANGES_SHOWN = 5;

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
    const changes = await store.changes({ destination, most: CHANGES_SHOWN });
    return {
      document: viewHistory({ channel, histories, changes }, sceneAt(destination, context)),
    };
  },
});
