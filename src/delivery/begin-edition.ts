import type { Document } from '../document/model.ts';
import { isSilentOn } from '../subscriptions/silence.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { type Delivered, LOST } from './delivered.ts';
import type { Claim, Ledger } from './ledger.ts';

/** An edition that is to be sent, as it will be kept. */
export interface Composed {
  readonly document: Document;
  /** The pack that it was made from, as JSON: what the next edition is compared with. */
  readonly snapshot: string;
}

export interface BeginParts {
  readonly ledger: Pick<Ledger, 'freeze' | 'isSuperseded'>;
  /** Null where it was unsubscribed since. */
  readonly subscription: (id: string) => Promise<Subscription | null>;
  /** The edition of a claim's day; null where nothing changed and the subscription asks for changes only. */
  readonly compose: (claim: Claim, subscription: Subscription) => Promise<Composed | null>;
  readonly now: () => Temporal.Instant;
  /** How long after its slot an edition is still worth sending. */
  readonly lateLimit: Temporal.Duration;
}

/**
 * What a claimed delivery is to say, as of now, settled in the ledger; or how the delivery ended, where
 * it is not worth sending. To be called where nothing of it stands in its channel.
 */
export async function beginEdition(claim: Claim, parts: BeginParts): Promise<Document | Delivered> {
  const subscription = await parts.subscription(claim.subscriptionId);
  if (!subscription) return missed('the channel was unsubscribed');
  const reason = await reasonNotToSend(claim, subscription, parts);
  if (reason !== null) return missed(reason);
  const composed = await parts.compose(claim, subscription);
  if (!composed) return { outcome: 'skipped', reason: 'nothing had changed', messages: 0 };
  const document = textOf(composed.document);
  const held = await parts.ledger.freeze(claim, { document, snapshot: composed.snapshot });
  return held ? composed.document : LOST;
}

const missed = (reason: string): Delivered => ({ outcome: 'missed', reason, messages: 0 });

/** Why an edition of which nothing was sent is not worth sending any more; null where it is. */
async function reasonNotToSend(
  claim: Claim,
  subscription: Subscription,
  { ledger, now, lateLimit }: BeginParts,
): Promise<string | null> {
  const isPaused = subscription.paused !== null || isSilentOn(subscription.schedule, claim.day);
  if (isPaused && claim.cause === 'schedule') return 'the subscription is paused';
  const worthUntil = claim.slotAt.add(lateLimit);
  if (Temporal.Instant.compare(now(), worthUntil) > 0) return 'it could not be sent in time';
  return claim.cause === 'schedule' && (await ledger.isSuperseded(claim))
    ? 'a newer edition took its place'
    : null;
}

/** Written once for all channels that get the same. */
const texts = new WeakMap<Document, string>();
const textOf = (document: Document): string =>
  texts.getOrInsertComputed(document, () => JSON.stringify(document));
