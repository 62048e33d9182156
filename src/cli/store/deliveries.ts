import type { Destination } from '../../contract.ts';
import { createSubscriptionStore } from '../../store/subscriptions.ts';
import type { PastDelivery } from '../../subscriptions/subscription-store.ts';
import type { Terminal } from '../terminal.ts';
import { type ListEntry, listing, localTime } from './listing.ts';
import { withStoreThatIs } from './with-store.ts';

export interface DeliveriesOptions {
  readonly channel?: Destination;
  readonly failed?: true;
  readonly limit: number;
  readonly json?: true;
}

/** A delivery with the zone of its subscription; UTC where that is gone. */
interface Listed extends PastDelivery {
  readonly zone: string;
}

const LABELS = ['Slot', 'Channel', 'Outcome', 'Messages', 'Tries'];

/** Lists editions, newest first: on the subscription's clock, or as JSON in UTC. */
export async function printDeliveries(
  { channel, failed, limit, json }: DeliveriesOptions,
  terminal: Terminal,
): Promise<boolean> {
  const deliveries = await withStoreThatIs(terminal, async (store) => {
    const kept = createSubscriptionStore(store, terminal.now);
    const history = await kept.history({
      ...(channel ? { destination: channel } : {}),
      ...(failed ? { outcome: 'failed' } : {}),
      most: limit,
    });
    const ids = [...new Set(history.map(({ subscriptionId }) => subscriptionId))];
    const zones = new Map<string, string>();
    for (const id of ids) zones.set(id, (await kept.get(id))?.schedule.zone ?? 'UTC');
    return history.map(
      (each): Listed => ({
        ...each,
        zone: zones.get(each.subscriptionId) ?? 'UTC',
      }),
    );
  });
  if (json) terminal.out(`${JSON.stringify(deliveries.map(toJson), null, 2)}\n`);
  else if (deliveries.length === 0) terminal.out('There are none.\n');
  else terminal.out(listing(LABELS, deliveries.map(toEntry), terminal.width));
  return true;
}

const toEntry = (delivery: Listed): ListEntry => {
  const { destination, slotAt, zone, cause, outcome, messages, attempts, reason } = delivery;
  return {
    cells: [
      localTime(slotAt, zone),
      `${destination.platform}:${destination.channelId}`,
      outcome ?? 'open',
      String(messages),
      String(attempts),
    ],
    notes: [
      ...(cause === 'hand' ? ['asked for by hand'] : []),
      ...(reason === null ? [] : [reason]),
    ],
  };
};

const toJson = ({ destination, slotAt, finishedAt, ...delivery }: Listed) => ({
  ...destination,
  slotAt: slotAt.toString(),
  ...delivery,
  finishedAt: finishedAt?.toString() ?? null,
});
