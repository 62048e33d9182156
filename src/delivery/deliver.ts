import type { Platform, PostedMessage } from '../contract.ts';
import type { Document } from '../document/model.ts';
import { UserError } from '../errors.ts';
import { PostError } from '../post-error.ts';
import { type BeginParts, beginEdition } from './begin-edition.ts';
import { type Delivered, LOST, type StrayPart } from './delivered.ts';
import type { Claim, Ledger } from './ledger.ts';
import { lookBack } from './look-back.ts';

export interface DeliverParts extends BeginParts {
  readonly ledger: Ledger;
  /** Whether the claim is surely still ours, at this very moment. */
  readonly holds: (claim: Claim) => boolean;
}

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
  const kept = claim.documentHash;
  const settled =
    kept === null
      ? await beginEdition(claim, parts)
      : (JSON.parse(await ledger.document(kept)) as Document);
  if ('outcome' in settled) return settled;
  const looked = { platform, ledger };
  const seen = claim.unclear
    ? await lookBack(claim, settled, looked)
    : { stands: await ledger.parts(claim.deliveryId), foundNew: 0 };
  if (!seen) return LOST;
  const { stands, foundNew } = seen;
  // Posted before the ledger was restored from an older backup: what stands was made from a document
  // that is not kept any more, so that none of the one at hand goes with it.
  if (kept === null && foundNew > 0) return { outcome: 'sent', reason: null, messages: foundNew };
  // What was settled earlier and never begun is said as of now: it may be late, or not worth it any more.
  const document =
    kept !== null && stands.size === 0 ? await beginAnew(claim, settled, parts) : settled;
  if ('outcome' in document) return document;
  const sent = await send(claim, { document, stands }, platform, parts);
  // What was on its way at the first look may have come by now, and stands twice then. Where the channel
  // cannot be read, that is no reason to call it not sent.
  if (claim.unclear && sent.outcome === 'sent') {
    await lookBack(claim, document, looked).catch(leavePostErrors);
  }
  return sent;
}

/** Where it cannot be made any more, since its pack was taken away, it goes as it was settled. */
async function beginAnew(claim: Claim, settled: Document, parts: BeginParts) {
  try {
    return await beginEdition(claim, parts);
  } catch (error) {
    if (error instanceof UserError) return settled;
    throw error;
  }
}

/** Posts the parts that do not stand yet, and records each before the next. */
async function send(
  claim: Claim,
  edition: { readonly document: Document; readonly stands: ReadonlyMap<number, PostedMessage> },
  platform: Platform,
  { ledger, holds }: DeliverParts,
): Promise<Delivered> {
  let stray: StrayPart | null = null;
  try {
    const messages = await platform.post(claim.destination.channelId, edition.document, {
      key: claim.deliveryId,
      skip: behindLast(edition.stands),
      mayPost: () => stray === null && holds(claim),
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

function leavePostErrors(error: unknown): void {
  if (!(error instanceof PostError)) throw error;
}

/**
 * How many of the first parts are not to be sent: each is sent when the one before it stands, so that one
 * that is missing before another was taken away by somebody.
 */
function behindLast(stands: ReadonlyMap<number, unknown>): number {
  return Math.max(-1, ...stands.keys()) + 1;
}
