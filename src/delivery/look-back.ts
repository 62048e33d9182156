import type { Platform, PostedMessage } from '../contract.ts';
import type { Document } from '../document/model.ts';
import type { Claim, Ledger } from './ledger.ts';
import { sortOut } from './sort-out.ts';

export type LookBackParts = {
  readonly platform: Pick<Platform, 'findPosted' | 'remove'>;
  readonly ledger: Pick<Ledger, 'parts' | 'recordPart'>;
};

/**
 * Reads in its channel what stands of a delivery, records what the ledger does not know, and takes away
 * what stands twice. Resolves to all that stands, by part, and to how many parts of it were new to the
 * ledger; to null where the lease is lost. Rejects as the platform does.
 */
export async function lookBack(
  claim: Claim,
  document: Document,
  { platform, ledger }: LookBackParts,
): Promise<{ stands: ReadonlyMap<number, PostedMessage>; foundNew: number } | null> {
  const { channelId } = claim.destination;
  const sought = { key: claim.deliveryId, since: claim.slotAt };
  const found = await platform.findPosted(channelId, document, sought);
  const known = await ledger.parts(claim.deliveryId);
  const { toRecord, toRemove } = sortOut(found, known);
  for (const [part, message] of toRecord) {
    if (!(await ledger.recordPart(claim, part, message))) return null;
  }
  for (const message of toRemove) await platform.remove(channelId, message);
  return { stands: new Map([...known, ...toRecord]), foundNew: toRecord.size };
}
