import type { Destination, PlatformName } from '../contract.ts';
import type { DeliveryCause, DeliveryOutcome } from '../delivery/ledger.ts';
import type { Subscription, Terms } from './subscription.ts';

/** Who changed a subscription: a person of a platform, the operator, or Sherpa itself. */
export type Actor =
  | { readonly type: 'person'; readonly platform: PlatformName; readonly userId: string }
  | { readonly type: 'operator' }
  | { readonly type: 'sherpa' };

export type ChangeName = 'subscribe' | 'change' | 'pause' | 'resume' | 'unsubscribe';

/** One line of the audit: who, when, what, and the subscription as it was before and after. */
export interface Change {
  readonly at: Temporal.Instant;
  readonly by: Actor;
  readonly name: ChangeName;
  /** Null where there was none. */
  readonly before: Subscription | null;
  /** Null where it is taken away. */
  readonly after: Subscription | null;
}

/** A delivery as the channel's history shows it. */
export interface PastDelivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly destination: Destination;
  readonly slotAt: Temporal.Instant;
  readonly cause: DeliveryCause;
  /** Null while it is on its way. */
  readonly outcome: DeliveryOutcome | null;
  readonly attempts: number;
  /** Why it was put off or not sent. */
  readonly reason: string | null;
  /** Messages of it that stand. */
  readonly messages: number;
  readonly finishedAt: Temporal.Instant | null;
}

/** The edition that a channel was last told. */
export interface LastEdition {
  /** YYYY-MM-DD */
  readonly day: string;
  /** Names the pack as it was, for `snapshot`. */
  readonly snapshotHash: string;
}

/** An edition that was due by its schedule, and not asked for by hand. */
export interface ScheduledEdition {
  /** The local day that it is for. */
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** False while it is on its way. */
  readonly isSent: boolean;
}

/** Where subscriptions are kept. */
export interface SubscriptionStore {
  get(id: string): Promise<Subscription | null>;
  find(destination: Destination, packId: string): Promise<Subscription | null>;
  /** Those of one channel, of one workspace, or all, by platform and channel. */
  list(of: {
    readonly destination?: Destination;
    readonly platform?: PlatformName;
    readonly workspaceId?: string | null;
  }): Promise<readonly Subscription[]>;
  /**
   * Carries out a change together with its line in the audit. Resolves to false, and changes nothing,
   * where the subscription is not what it was `before` any more: somebody else was quicker.
   */
  change(change: Change): Promise<boolean>;
  lastEdition(subscriptionId: string): Promise<LastEdition | null>;
  /** The newest edition of the schedule that was sent or is on its way; null where none was due so far. */
  lastScheduled(subscriptionId: string): Promise<ScheduledEdition | null>;
  /** A pack as it was, as JSON; rejects where there is none of that name. */
  snapshot(hash: string): Promise<string>;
  /**
   * Puts an edition for `day` into the ledger, to be sent at once. Resolves to false where one of this
   * very minute is in it: two that press at the same time get one.
   */
  sendNow(subscription: Subscription, day: Temporal.PlainDate): Promise<boolean>;
  /** Newest first. */
  history(of: {
    readonly subscriptionId?: string;
    readonly destination?: Destination;
    readonly outcome?: DeliveryOutcome;
    readonly most: number;
  }): Promise<readonly PastDelivery[]>;
  changes(of: {
    readonly destination?: Destination;
    readonly most: number;
  }): Promise<readonly AuditLine[]>;
}

/** A line of the audit, as it is read back. */
export interface AuditLine {
  readonly at: Temporal.Instant;
  /** `slack:U…`, `discord:…`, `operator` or `sherpa`. */
  readonly actor: string;
  readonly destination: Destination;
  readonly name: string;
  /** What it asked for before and after; null where there was none of either, or it cannot be read. */
  readonly terms: { readonly before: Terms; readonly after: Terms } | null;
}
