import { destinationMeant } from '../../src/subscriptions/place.ts';
import { viewHistory } from '../../src/views/digest/history.ts';
import { defineAction } from '../define-action.ts';
import { tellOf } from './told.ts';

const DELIVERIES_SHOWN = 10;
const CHANGES_SHOWN = 5;

export const history = defineAction({
  command: 'digest',
  name: 'history',
  description: 'What became of the last editions of this channel, and who changed what',
  aliases: ['log', 'past', 'deliveries'],
  examples: ['digest history'],
  onlyTells: true,
  options: [],
  async run(args, context) {
    const { store } = context.office.desk;
    const destination = destinationMeant(context);
    const all = await store.list({ destination });
    const wanted = all.filter(({ packId }) => packId === (args.pack ?? packId));
    const histories = await Promise.all(
      wanted.map(async (subscription) => ({
        ...tellOf(subscription, context, null),
        deliveries: await store.history({
          subscriptionId: subscription.id,
          most: DELIVERIES_SHOWN,
        }),
      })),
    );
    const changes = await store.changes({ destination, most: CHANGES_SHOWN });
    return { document: viewHistory(histories, changes, context) };
  },
});
