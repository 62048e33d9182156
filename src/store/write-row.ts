import type { Subscription } from '../subscriptions/subscription.ts';
import type { Actor, Change } from '../subscriptions/subscription-store.ts';
import type { SubscriptionRow } from './tables.ts';

/** The columns of a subscription that may change. */
export const writeSubscription = (
  subscription: Subscription,
): Omit<SubscriptionRow, 'id' | 'version' | 'created_at'> => ({
  platform: subscription.destination.platform,
  channel_id: subscription.destination.channelId,
  workspace_id: subscription.workspaceId,
  pack_id: subscription.packId,
  time: subscription.schedule.time,
  zone: subscription.schedule.zone,
  days: subscription.schedule.days.join(','),
  skip_dates: subscription.schedule.skipDates.join(','),
  silence: subscription.schedule.silence ? JSON.stringify(subscription.schedule.silence) : null,
  filter: JSON.stringify(subscription.filter),
  owner_type: subscription.owner.type,
  owner_id: subscription.owner.type === 'person' ? subscription.owner.userId : null,
  paused: subscription.paused,
  next_at: subscription.nextAt?.epochMilliseconds ?? null,
});

/** As it stands in the audit: `slack:U…`, `operator`, `sherpa`. */
export const writeActor = (actor: Actor): string =>
  actor.type === 'person' ? `${actor.platform}:${actor.userId}` : actor.type;

/** The subscription as it was and as it is now, for whoever reads the audit. */
export const writeDetail = ({ before, after }: Change): string =>
  JSON.stringify({
    before: before && writeSubscription(before),
    after: after && writeSubscription(after),
  });
