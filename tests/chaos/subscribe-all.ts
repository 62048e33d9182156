import type { Store } from '../../src/store/store.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';
import type { ChaosServices } from './services.ts';

/** Subscribes every channel of both services; all of them are due at one time first. */
export async function subscribeAll(
  store: Store,
  services: Pick<ChaosServices, 'channels'>,
  dueAt: number,
): Promise<void> {
  const nextAt = Temporal.Instant.fromEpochMilliseconds(dueAt);
  await insertSubscriptions(
    store,
    (['slack', 'discord'] as const).flatMap((platform) =>
      services
        .channels(platform)
        .map((channelId) =>
          aSubscription({ id: `${platform}-${channelId}`, platform, channelId, nextAt }),
        ),
    ),
  );
}
