import type { Library } from './content/library.ts';
import type { Composed } from './delivery/deliver.ts';
import type { Claim } from './delivery/ledger.ts';
import { composeEdition } from './digest/edition.ts';
import { snapshotOf } from './digest/snapshot.ts';
import { UserError } from './errors.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import { viewEdition } from './views/edition.ts';

/** What editions are made from. */
export interface EditionParts {
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
}

/**
 * The edition for a delivery as a document, made from the packs as they are now and what its channel was
 * last told; null where nothing changed and the subscription asks for changes only.
 */
export async function composeDelivery(
  { day, slotAt }: Pick<Claim, 'day' | 'slotAt'>,
  subscription: Subscription,
  { library }: EditionParts,
): Promise<Composed | null> {
  const current = library();
  const pack = current.packs.get(subscription.packId);
  if (!pack) {
    throw new UserError({
      where: subscription.packId,
      what: 'the pack of this subscription is not loaded',
      remedy: 'bring the pack back, or end the subscription with /summit digest unsubscribe',
    });
  }
  const edition = composeEdition(pack, day, { filter: subscription.filter, last: null });
  const document = viewEdition(edition, {
    library: current,
    now: slotAt,
    zone: subscription.schedule.zone,
    late: null,
  });
  return { document, snapshot: JSON.stringify(snapshotOf(pack)) };
}
