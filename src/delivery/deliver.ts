import type { Platform, PostedMessage } from '../contract.ts';
import type { Document } from '../document/model.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Claim, DeliveryOutcome, Ledger } from './ledger.ts';
import { sortOut } from './sort-out.ts';

/** An edition that is to be sent, as it will be kept. */
export interface Composed {
  readonly document: Document;
  /** The pack that it was made from, as JSON: what the next edition is compared with. */
  readonly snapshot: string;
}

export interface DeliverParts {
  readonly ledger: Ledger;
  /** Null where it was unsubscribed since. */
  readonly subscription: (id: string) => Promise<Subscription | null>;
  /** The edition of a claim's day; null where nothing changed and the subscription asks for changes only. */
  readonly compose: (claim: Claim, subscription: Subscription) => Promise<Composed | null>;
  readonly now: () => Temporal.Instant;
  /** Called when the channel was read: what stands there is in the ledger now. */
  readonly looked: (claim: Claim) => void;
  /** Whether the claim is surely still ours, at this very moment. */
  readonly holds: (claim: Claim) => boolean;
  /** How long after its slot an edition is still worth sending. */
  readonly lateLimit: Temporal.Duration;
}

/** How a delivery ended, or that its lease was lost on the way. */
export type Delivered =
  | { readonly outcome: DeliveryOutcome; readonly reason: string | null; readonly messages: number }
  /** `stray` was posted all the same, in the moment in which another process took over. */
  | { readonly outcome: 'lost'; readonly stray: StrayPart | null };

export interface StrayPart {
  readonly part: number;
  readonly message: PostedMessage;
}

const LOST: Delivered = { outcome: 'lost', stray: null };

/**
 * Sends one claimed delivery, or what is missing of it. Where something may stand in the channel that
 * the ledger does not know, the channel is read before anything is sent. Rejects as `Platform.post`
 * does; what was posted until then is recorded.
 */
export async function deliver(
  claim: Claim,
  platform: Platform,
  parts: DeliverParts,
): Promise<Delivered> {
  const { ledger } = parts;
  const subscription = await parts.subscription(claim.subscriptionId);
  const known = await ledger.parts(claim.deliveryId);
  const settled = claim.documentHash;
  if (settled === null) {
    const reason = await reasonNotToSend(claim, subscription, parts);
    if (reason !== null) return { outcome: 'missed', reason, messages: 0 };
  }
  const document =
    settled === null
      ? await composeAndFreeze(claim, subscription, parts)
      : (JSON.parse(await ledger.document(settled)) as Document);
  if (document === 'lost') return LOST;
  if (document === null) return { outcome: 'skipped', reason: 'nothing had changed', messages: 0 };

  const { channelId } = claim.destination;
  const key = claim.deliveryId;
  const stands = new Map(known);
  if (claim.unclear) {
    const since = claim.slotAt;
    const found = await platform.findPosted(channelId, document, { key, since });
    const { toRecord, toRemove } = sortOut(found, known);
    for (const [part, message] of toRecord) {
      if (!(await ledger.recordPart(claim, part, message))) return LOST;
      stands.set(part, message);
    }
    for (const message of toRemove) await platform.remove(channelId, message);
    parts.looked(claim);
    // Posted before the ledger was restored from an older backup: what stands was made from a document
    // that is not kept any more, so that none of the one at hand goes with it.
    if (settled === null && toRecord.size > 0) {
      return { outcome: 'sent', reason: null, messages: toRecord.size };
    }
  }
  if (stands.size === 0) {
    // Only now is it sure that nothing of it stands.
    const reason = await reasonNotToSend(claim, subscription, parts);
    if (reason !== null) return { outcome: 'missed', reason, messages: 0 };
  }
  let stray: StrayPart | null = null;
  try {
    const messages = await platform.post(channelId, document, {
      key,
      skip: behindLast(stands),
      mayPost: () => stray === null && parts.holds(claim),
      async onPosted(part, message) {
        if (!(await ledger.recordPart(claim, part, message))) stray = { part, message };
      },
    });
    if (stray === null) return { outcome: 'sent', reason: null, messages };
  } catch (error) {
    // What was to follow the stray one was withheld: that is no news.
    if (stray === null) throw error;
  }
  return { outcome: 'lost', stray };
}

/** Why an edition of which nothing was sent is not worth sending any more; null where it is. */
async function reasonNotToSend(
  claim: Claim,
  subscription: Subscription | null,
  { ledger, now, lateLimit }: DeliverParts,
): Promise<string | null> {
  if (!subscription) return 'the channel was unsubscribed';
  if (subscription.paused !== null && claim.cause === 'schedule')
    return 'the subscription is paused';
  const worthUntil = claim.slotAt.add(lateLimit);
  if (Temporal.Instant.compare(now(), worthUntil) > 0) return 'it could not be sent in time';
  return claim.cause === 'schedule' && (await ledger.isSuperseded(claim))
    ? 'a newer edition took its place'
    : null;
}

async function composeAndFreeze(
  claim: Claim,
  subscription: Subscription | null,
  { ledger, compose }: DeliverParts,
): Promise<Document | null | 'lost'> {
  if (!subscription) return null;
  const composed = await compose(claim, subscription);
  if (!composed) return null;
  const document = textOf(composed.document);
  const held = await ledger.freeze(claim, { document, snapshot: composed.snapshot });
  return held ? composed.document : 'lost';
}

/**
 * How many of the first parts are not to be sent: each is sent when the one before it stands, so that one
 * that is missing before another was taken away by somebody.
 */
function behindLast(stands: ReadonlyMap<number, unknown>): number {
  return Math.max(-1, ...stands.keys()) + 1;
}

/** Written once for all channels that get the same. */
const texts = new WeakMap<Document, string>();
const textOf = (document: Document): string =>
  texts.getOrInsertComputed(document, () => JSON.stringify(document));
