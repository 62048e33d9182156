import type { Library } from '../content/library.ts';
import type { Destination, Platform, PlatformName } from '../contract.ts';
import type { Logger } from '../logger.ts';
import type { SubscriptionWish } from './desk.ts';
import { EVERYTHING, WEEKDAYS } from './subscription.ts';

/**
 * What `DIGEST_CHANNELS` asks for: the default pack for each channel, every day at one time. A channel
 * that cannot be looked at is taken all the same: it may be closed for the moment only, and what comes
 * of it is told when an edition is due.
 */
export function operatorWishes(
  digest: {
    readonly destinations: readonly Destination[];
    readonly time: string;
    readonly zone: string;
  },
  parts: {
    readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'checkAccess'>>;
    readonly library: () => Library;
    readonly logger: Logger;
  },
): Promise<readonly SubscriptionWish[]> {
  const packId = parts.library().defaultPack.meta.id;
  const { time, zone } = digest;
  return Promise.all(
    digest.destinations.map(async (destination) => ({
      destination,
      workspaceId: await workspaceOf(destination, parts),
      packId,
      schedule: { time, zone, days: [...WEEKDAYS], skipDates: [] },
      filter: EVERYTHING,
    })),
  );
}

async function workspaceOf(
  { platform, channelId }: Destination,
  {
    platforms,
    logger,
  }: {
    readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'checkAccess'>>;
    readonly logger: Logger;
  },
): Promise<string | null> {
  try {
    const access = await platforms.get(platform)?.checkAccess(channelId);
    if (access?.may) return access.workspaceId;
    if (access)
      logger.error(
        { err: access.refusal, channelId },
        'DIGEST_CHANNELS names a channel in which Sherpa may not post',
      );
  } catch (err) {
    logger.warn({ err, channelId }, 'a channel of DIGEST_CHANNELS could not be looked at');
  }
  return null;
}
