import type { Platform, PostedMessage } from '../contract.ts';
import type { Document } from '../document/model.ts';
import type { Claim, Ledger } from './ledger.ts';
import { sortOut } from './sort-out.ts';

/**
 * The messages of a delivery that stand in its channel, by part. Where some may stand that the ledger
 * does not know, the channel is read, what is found there is recorded, and what stands twice is taken
 * away; `foundNew` then counts the parts that were new to the ledger. Resolves to null where the lease is
 * lost; rejects as the platform does.
 */
export async function lookBack(
  claim: Claim,
  document: Document,
  platform: Pick<Platform, 'findPosted' | 'remove'>,
  ledger: Pick<Ledger, 'parts' | 'recordPart' | 'becameClear'>,
): Promise<{ stands: ReadonlyMap<number, PostedMessage>; foundNew: number } | null> {
  const known = await ledger.parts(claim.deliveryId);
  if (!claim.unclear) return { stands: known, foundNew: 0 };
  const { channelId } = claim.destination;
  const sought = { key: claim.deliveryId, since: claim.slotAt };
  const found = await platform.findPosted(channelId, document, sought);
  const { toRecord, toRemove } = sortOut(found, known);
  for (const [part, message] of toRecord) {
    if (!(await ledger.recordPart(claim, part, message))) return null;
  }
  for (const message of toRemove) await platform.remove(channelId, message);
  if (!(await ledger.becameClear(claim))) return null;
  return { stands: new Map([...known, ...toRecord]), foundNew: toRecord.size };
}
