import type { ChannelAccess, Destination, PlatformName } from '../contract.ts';
import type { Document } from '../document/model.ts';
import type { SubscriptionDesk } from './desk.ts';
import type { Slot } from './slots.ts';
import type { Subscription } from './subscription.ts';

/** What people of a channel deal with: subscriptions, and what Sherpa may and would post there. */
export interface DigestOffice {
  readonly desk: SubscriptionDesk;
  /** When an edition goes out where nobody says it: `HH:MM`, and an IANA zone. */
  readonly usual: { readonly time: string; readonly zone: string };
  /** Who may change every subscription of their platform. */
  readonly editors: readonly { readonly platform: PlatformName; readonly userId: string }[];
  /** The channels that the operator's environment subscribes at each start. */
  readonly operatorChannels: readonly Destination[];
  /** Whether Sherpa may post there. Rejects with a PostError where the service cannot be asked. */
  checkAccess(destination: Destination): Promise<ChannelAccess>;
  /**
   * The edition of a subscription for a slot, from the packs as they are now and what its channel was
   * last told; null where nothing changed and the subscription asks for changes only.
   */
  compose(subscription: Subscription, slot: Slot): Promise<Document | null>;
}
