import type { PlatformName } from '../../src/contract.ts';
import type { Store } from '../../src/store/store.ts';
import { writeSubscription } from '../../src/store/write-row.ts';
import { EVERYTHING, type Subscription, WEEKDAYS } from '../../src/subscriptions/subscription.ts';

/** A subscription to the shipped pack, daily at 07:00 UTC, where nothing else is said. */
export function aSubscription(
  made: Partial<Subscription> & { readonly channelId?: string; readonly platform?: PlatformName },
): Subscription {
  const { channelId = 'C1', platform = 'slack', ...rest } = made;
  return {
    id: 's1',
    version: 0,
    destination: { platform, channelId },
    workspaceId: 'T1',
    packId: 'india-russia-2025',
    schedule: { time: '07:00', zone: 'UTC', days: [...WEEKDAYS], skipDates: [] },
    filter: EVERYTHING,
    owner: { type: 'person', userId: 'U1' },
    paused: null,
    nextAt: null,
    ...rest,
  };
}

/** Puts subscriptions straight into the store, many at once. */
export async function insertSubscriptions(
  { db }: Pick<Store, 'db'>,
  subscriptions: readonly Subscription[],
): Promise<void> {
  const rows = subscriptions.map((one) => ({
    id: one.id,
    version: one.version,
    ...writeSubscription(one),
    created_at: 0,
  }));
  for (let from = 0; from < rows.length; from += 1000) {
    await db
      .insertInto('subscription')
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}
