import type { Destination, PostedMessage } from '../contract.ts';

/** Why a delivery is made: its slot has come, or somebody asked for an edition now. */
export type DeliveryCause = 'schedule' | 'hand';

/**
 * How a delivery ended. `skipped`: nothing had changed, as the subscription asks. `missed`: its time
 * was over before anything of it was sent. `failed`: it could not be sent.
 */
export type DeliveryOutcome = 'sent' | 'skipped' | 'missed' | 'failed';

/** A delivery that this process alone may send, for as long as its lease holds. */
export interface Claim {
  readonly deliveryId: string;
  /** Names this claim; what is written under a lease that was lost is refused. */
  readonly lease: string;
  readonly subscriptionId: string;
  readonly destination: Destination;
  /** Empty where the channel belongs to none. */
  readonly workspaceId: string;
  readonly slotAt: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly cause: DeliveryCause;
  /** Times that it was tried, this one included; who takes it over from a dead process goes on with its try. */
  readonly attempts: number;
  /** Whether something of it may stand in the channel that the ledger does not know. */
  readonly unclear: boolean;
  /** What is to be sent, once that is settled. */
  readonly documentHash: string | null;
}

/** Which deliveries a worker has room for. */
export interface ClaimWish {
  readonly platform: Destination['platform'];
  readonly most: number;
  /** In hand at once for one workspace, so that one that is slow holds up nobody else. */
  readonly mostPerWorkspace: number;
  /** Room left of those of which some are in hand, or that have proved slow. */
  readonly rooms: readonly WorkspaceRoom[];
}

export interface WorkspaceRoom {
  readonly workspaceId: string;
  readonly room: number;
}

/** The store of deliveries, as a worker uses it. */
export interface Ledger {
  /** Takes deliveries that are due, the longest due first, with a lease of `LEASE_MS`. */
  claim(wish: ClaimWish): Promise<readonly Claim[]>;
  /** When the next open delivery may be tried; null where none is open. */
  nextDueAt(platforms: readonly Destination['platform'][]): Promise<Temporal.Instant | null>;
  /** Prolongs leases; resolves to those that are still held. */
  renew(leases: readonly string[]): Promise<ReadonlySet<string>>;
  /** Settles what is sent. Resolves to false where the lease is lost. */
  freeze(claim: Claim, edition: { document: string; snapshot: string }): Promise<boolean>;
  document(hash: string): Promise<string>;
  parts(deliveryId: string): Promise<ReadonlyMap<number, PostedMessage>>;
  /** Records a message that stands. Resolves to false where the lease is lost. */
  recordPart(claim: Claim, part: number, message: PostedMessage): Promise<boolean>;
  /**
   * Lets go of a delivery to be tried again from then on. `unclear`: something may stand in the channel
   * that the ledger does not know. Once that is so the channel is read before each further try: what is
   * not there yet may still come.
   */
  putOff(
    claim: Claim,
    until: { readonly at: Temporal.Instant; readonly unclear: boolean; readonly reason: string },
  ): Promise<void>;
  /**
   * Ends a delivery; one that was sent is what its channel was last told. Resolves to false where the
   * lease is lost.
   */
  finish(claim: Claim, outcome: DeliveryOutcome, reason: string | null): Promise<boolean>;
  /** Whether a newer slot of the same subscription has come. */
  isSuperseded(claim: Claim): Promise<boolean>;
}

/** What got no answer may be on its way still: looked for too soon, it is not found, and sent again. */
export const ON_ITS_WAY_MS = 5_000;

/** A lease outlasts any request of ours to a platform by far, and is renewed while work goes on. */
export const LEASE_MS = 45_000;
